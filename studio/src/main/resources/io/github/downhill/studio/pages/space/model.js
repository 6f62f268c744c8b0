/**
 * Digits as points in the spaces of the layers. Pure.
 *
 * A place in a layer is measured from the middle of its points, in units of half their extent along the wider axis, so
 * that every layer fills the same square, from −1 to 1. Between two layers a point is on the straight way from one to
 * the other.
 *
 * @typedef {object} Space as the server has told it, with its axes
 * @property {string} key of the axes
 * @property {number} digits
 * @property {{neurons: number, explained: number, nearest: number, between: number}[]} layers the pixels first
 * @property {Uint8Array} labels
 * @property {Uint8Array} choices
 * @property {Float32Array} ends of each layer: left, right, below, above
 */

/** What is farther out than this is drawn at the edge. */
export const EDGE = 1.12;

/**
 * The middle of a layer's points, and half their extent.
 *
 * @param {Space} space
 * @param {number} layer
 * @returns {{x: number, y: number, half: number}}
 */
export function frameOf({ends}, layer) {
  const [left, right, below, above] = ends.subarray(4 * layer, 4 * layer + 4);
  return {x: (left + right) / 2, y: (below + above) / 2, half: Math.max(right - left, above - below, 1e-6) / 2};
}

/**
 * Places of a layer in its square.
 *
 * @param {Space} space
 * @param {number} layer
 * @param {Float32Array} places x and y of each point along the axes
 * @returns {Float32Array}
 */
export function inSquare(space, layer, places) {
  const {x, y, half} = frameOf(space, layer);
  return places.map((value, i) => (value - (i % 2 === 0 ? x : y)) / half);
}

/**
 * Between which layers one is.
 *
 * @param {number} deep 0 at the pixels, 1 at the first hidden layer
 * @param {number} last
 * @returns {{layer: number, next: number, share: number}}
 */
export function between(deep, last) {
  const at = Math.min(last, Math.max(0, deep));
  const layer = Math.min(last, Math.floor(at));
  return {layer, next: Math.min(last, layer + 1), share: at - layer};
}

/**
 * Part of the way from some places to others, one after another.
 *
 * @param {Float32Array} from
 * @param {Float32Array} to
 * @param {number} share 0…1
 * @returns {Float32Array}
 */
export function onTheWay(from, to, share) {
  if (share === 0 || from.length !== to.length) return share < 0.5 ? from : to;
  const places = new Float32Array(from.length);
  for (let i = 0; i < places.length; i++) places[i] = from[i] + share * (to[i] - from[i]);
  return places;
}

/**
 * Where a picture is in a layer, along its axes.
 *
 * @param {Space} space
 * @param {number} layer
 * @param {ArrayLike<number>} activations of that layer
 * @returns {Float32Array} x and y
 */
export function projected(space, layer, activations) {
  const [origin, right, up] = [space[`origin${layer}`], space[`right${layer}`], space[`up${layer}`]];
  let [x, y] = [0, 0];
  for (let i = 0; i < origin.length; i++) {
    x += (activations[i] - origin[i]) * right[i];
    y += (activations[i] - origin[i]) * up[i];
  }
  return Float32Array.of(x, y);
}

/**
 * The points within a line drawn around them, by how often a ray from each crosses it.
 *
 * @param {number[][]} corners
 * @param {Float32Array} places
 * @returns {number[]}
 */
export function within(corners, places) {
  if (corners.length < 3) return [];
  const found = [];
  for (let i = 0; i < places.length / 2; i++) {
    if (isInside(corners, places[2 * i], places[2 * i + 1])) found.push(i);
  }
  return found;
}

/**
 * The corners of a rectangle between two points, wider and higher than them where they are too near one another.
 *
 * @param {number[]} from
 * @param {number[]} to
 * @param {number} [more] on each side
 * @returns {number[][]}
 */
export function rectangle(from, to, more = 0) {
  const [left, below] = [0, 1].map(axis => Math.min(from[axis], to[axis]) - more);
  const [right, above] = [0, 1].map(axis => Math.max(from[axis], to[axis]) + more);
  return [[left, below], [right, below], [right, above], [left, above]];
}

function isInside(corners, x, y) {
  let inside = false;
  for (let i = 0, before = corners.length - 1; i < corners.length; before = i++) {
    const [[x1, y1], [x2, y2]] = [corners[i], corners[before]];
    if (y1 > y !== y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/**
 * The points nearest to one of them.
 *
 * @param {Float32Array} places
 * @param {number} index
 * @param {number} count
 * @returns {number[]} itself first
 */
export function nearestTo(places, index, count) {
  const [x, y] = [places[2 * index], places[2 * index + 1]];
  const far = i => Math.hypot(places[2 * i] - x, places[2 * i + 1] - y);
  const all = Array.from({length: places.length / 2}, (_, i) => i);
  return all.sort((one, other) => far(one) - far(other) || one - other).slice(0, count);
}

/**
 * How many of some points are of each digit, and how many are taken for it: of the digits that occur among them.
 *
 * @param {number[]} chosen
 * @param {Space} space
 * @returns {{digit: number, are: number, taken: number}[]}
 */
export function counted(chosen, {labels, choices}) {
  const many = (digit, digits) => chosen.filter(i => digits[i] === digit).length;
  return Array.from({length: 10}, (_, digit) => ({digit, are: many(digit, labels), taken: many(digit, choices)}))
    .filter(({are, taken}) => are + taken > 0);
}

/**
 * The share of the digits that the network itself gets right.
 *
 * @param {Space} space
 * @returns {number}
 */
export function rightOf({labels, choices}) {
  return labels.reduce((sum, label, i) => sum + (choices[i] === label ? 1 : 0), 0) / labels.length;
}
