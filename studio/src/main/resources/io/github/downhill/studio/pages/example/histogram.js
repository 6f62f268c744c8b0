/**
 * How many examples cost how much: bins of equal width on a logarithmic scale. Pure.
 */

const PER_DECADE = 5;

/** What costs less than this stands in the first bin: nobody can tell it from nothing. */
const LEAST = 1e-6;

/**
 * @typedef {object} Bin
 * @property {number} from
 * @property {number} to
 * @property {number} count
 */

/**
 * Bins that hold every cost.
 *
 * @param {Float32Array} costs
 * @returns {Bin[]}
 */
export function binsOf(costs) {
  const places = Array.from(costs, placeOf);
  const [first, last] = [places.reduce((one, other) => Math.min(one, other)),
    places.reduce((one, other) => Math.max(one, other))];
  const bins = Array.from({length: last - first + 1}, (_, i) =>
    ({from: edge(first + i), to: edge(first + i + 1), count: 0}));
  for (const place of places) bins[place - first].count++;
  return bins;
}

/**
 * The bin of a cost.
 *
 * @param {Bin[]} bins
 * @param {number} cost
 * @returns {number} its index; −1 where the cost is beyond all of them
 */
export function binOf(bins, cost) {
  const place = placeOf(cost) - placeOf(Math.sqrt(bins[0].from * bins[0].to));
  return place >= 0 && place < bins.length ? place : -1;
}

/**
 * The next example of a bin after one.
 *
 * @param {Float32Array} costs
 * @param {Bin[]} bins
 * @param {number} bin
 * @param {number} after the first is taken where there is none after it
 * @returns {number} its number; −1 if the bin is empty
 */
export function exampleIn(costs, bins, bin, after) {
  const isIn = (_, index) => binOf(bins, costs[index]) === bin;
  const next = costs.findIndex((cost, index) => index > after && isIn(cost, index));
  return next >= 0 ? next : costs.findIndex(isIn);
}

/**
 * How many cost less than a cost.
 *
 * @param {Float32Array} costs
 * @param {number} cost
 * @returns {number}
 */
export function cheaper(costs, cost) {
  return costs.reduce((count, other) => other < cost ? count + 1 : count, 0);
}

/**
 * @param {Float32Array} costs
 * @returns {number} their average
 */
export function mean(costs) {
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}

/** A cost that is no number, of a network that has run away, is larger than all. */
function placeOf(cost) {
  const size = Number.isFinite(cost) ? Math.min(Math.max(cost, LEAST), 1e9) : 1e9;
  return Math.floor(PER_DECADE * Math.log10(size) + 1e-9);
}

function edge(place) {
  return 10 ** (place / PER_DECADE);
}
