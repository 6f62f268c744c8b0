/**
 * How much work a survey is, and when it is better not to begin one unasked. Pure.
 */

/** So many multiplications begin by themselves; more than that takes longer than one would wait for unasked. */
const UNASKED_MOST = 4e11;

/** To squash a sum takes about as long as so many multiplications. */
const SQUASH = 12;

const ALL = 60000;

/**
 * About how many multiplications a survey takes: the first layer is shared by all points, the later ones are not.
 *
 * @param {{grid: number, examples: number, set: string}} order
 * @param {number[]} sizes of the network's layers
 * @returns {number}
 */
export function effort({grid, examples, set}, sizes) {
  const layers = sizes.slice(1).map((neurons, i) => neurons * ((i === 0 ? 2 : sizes[i]) + SQUASH));
  const point = layers.reduce((sum, each) => sum + each, 0);
  return grid ** 2 * Math.min(examples, ALL) * point * (set === "both" ? 2 : 1);
}

/**
 * What stands in the way of a survey that nobody has asked for by name.
 *
 * @param {object|null} order
 * @param {{data: object}} store
 * @returns {""|"nothing"|"short"|"nowhere"|"playing"|"heavy"} the key of the words that say it
 */
export function reasonToWait(order, {data}) {
  const run = data.runs.find(({id}) => id === order?.run);
  if (!run || !data.moment || data.moment.run !== run.id) return "nothing";
  const {newest, first} = data.moment;
  const origin = order.origin === "end" ? newest : order.origin;
  if (order.plane === "path" && newest - first < 2) return "short";
  if (order.plane === "gradient" && Math.min(origin, newest) <= first) return "nowhere";
  if (order.plane !== "random" && run.status === "playing") return "playing";
  return effort(order, run.sizes) > UNASKED_MOST ? "heavy" : "";
}
