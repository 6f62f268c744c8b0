/**
 * What the network in view says to every test picture, put in order. Pure.
 *
 * @typedef {object} Hall
 * @property {object} message as the server sent it
 * @property {number} count of pictures
 * @property {number} classes
 * @property {number} right how many it gets right
 * @property {number[][]} confusion by label and choice
 * @property {Bin[]} bins by the brightest output
 * @property {(name: string) => number[]} gallery the pictures of a gallery, in its order
 *
 * @typedef {object} Bin answers whose brightest output is above a number and up to the next
 * @property {number} from
 * @property {number} to
 * @property {number} count
 * @property {number} right
 * @property {number} mean of the brightest outputs in it
 */

/** As many as in the paper, and in the lab. */
const BINS = 15;
const DIGITS = 10;

/** Above this an answer counts as firm. */
export const FIRM = 0.9;

/** The galleries besides those of the cells. */
export const GALLERIES = ["worst", "sure", "torn"];

let known = null;

/**
 * @param {object|null} message
 * @returns {Hall|null}
 */
export function hallOf(message) {
  if (!message) return null;
  if (known?.message !== message) known = made(message);
  return known;
}

function made(message) {
  const {labels, choices} = message;
  const classes = 1 + Math.max(DIGITS - 1, ...new Set(labels), ...new Set(choices));
  const confusion = counted(labels, choices, classes);
  const galleries = new Map();
  return {
    message, classes, confusion, count: labels.length, bins: binsOf(message),
    right: confusion.reduce((sum, row, k) => sum + row[k], 0),
    gallery(name) {
      if (!galleries.has(name)) galleries.set(name, galleryOf(message, name));
      return galleries.get(name);
    },
  };
}

function counted(labels, choices, classes) {
  const rows = Array.from({length: classes}, () => new Array(classes).fill(0));
  labels.forEach((label, i) => rows[label][choices[i]]++);
  return rows;
}

/** Of a network without sigmoid, answers beyond 1 belong to the last bin too, and those below 0 to the first. */
function binsOf({tops, labels, choices}) {
  const bins = Array.from({length: BINS}, (_, i) => ({from: i / BINS, to: (i + 1) / BINS, count: 0, right: 0, sum: 0}));
  tops.forEach((top, i) => {
    const bin = bins[Math.min(BINS - 1, Math.max(0, Math.ceil(top * BINS) - 1))];
    bin.count++;
    bin.sum += top;
    bin.right += labels[i] === choices[i] ? 1 : 0;
  });
  return bins.map(({sum, ...bin}) => ({...bin, mean: sum / bin.count}));
}

function galleryOf(message, name) {
  const {labels, choices, costs, tops, runnersUp} = message;
  const all = Array.from(labels, (_, i) => i);
  const wrong = i => labels[i] !== choices[i];
  switch (name) {
    case "worst": return sorted(all.filter(wrong), i => costs[i]);
    case "sure": return sorted(all.filter(wrong), i => tops[i]);
    case "torn": return sorted(all, i => runnersUp[i] - tops[i]);
    default: return cellOf(message, all, name);
  }
}

/** In a cell of the diagonal the most expensive come first, elsewhere the firmest. */
function cellOf({labels, choices, costs, tops}, all, name) {
  const [label, choice] = name.split("-").map(Number);
  const inCell = all.filter(i => labels[i] === label && choices[i] === choice);
  return sorted(inCell, label === choice ? i => costs[i] : i => tops[i]);
}

/** The largest first; of equal ones, in the order of their numbers. */
function sorted(indices, measure) {
  return indices.sort((one, other) => measure(other) - measure(one) || one - other);
}

/**
 * How firm the network is, and how often rightly.
 *
 * @param {Hall} hall
 * @returns {{firm: number, firmWrong: number, wrong: number, gap: number}} gap: by how much the brightest output and
 *   the share of right answers differ on average over the bins, each counted as often as it has answers: the expected
 *   calibration error of Guo and others 2017
 */
export function firmness({message: {tops, labels, choices}, count, right, bins}) {
  let [firm, firmWrong] = [0, 0];
  tops.forEach((top, i) => {
    if (top <= FIRM) return;
    firm++;
    firmWrong += labels[i] === choices[i] ? 0 : 1;
  });
  const gap = bins.reduce((sum, bin) => bin.count ? sum + Math.abs(bin.right - bin.count * bin.mean) : sum, 0) / count;
  return {firm, firmWrong, wrong: count - right, gap};
}

/**
 * Where the true share of right answers lies in 19 of 20 cases, by what was counted: Wilson's interval.
 *
 * @param {number} right
 * @param {number} count
 * @returns {[number, number]}
 */
export function wilson(right, count) {
  const z = 1.96;
  const share = right / count;
  const middle = share + z * z / (2 * count);
  const reach = z * Math.sqrt(share * (1 - share) / count + z * z / (4 * count * count));
  const scale = 1 + z * z / count;
  return [(middle - reach) / scale, (middle + reach) / scale];
}
