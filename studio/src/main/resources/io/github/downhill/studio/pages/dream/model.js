/**
 * What a network has drawn, read out of the store: pure functions.
 *
 * @typedef {object} Film all steps of a climb, the start first
 * @property {number} steps
 * @property {Uint8Array} pictures (steps + 1) × 784
 * @property {Float32Array} outputs (steps + 1) × 10
 * @property {Float32Array} values of what was to grow
 * @property {Float32Array} activations of the neuron that it is about
 *
 * @typedef {{layer: number, neuron: number, digit: number}} Aim layers count from 0; digit is −1 for a hidden neuron
 */

export const SIDE = 28;
export const PIXELS = SIDE * SIDE;
export const DIGITS = 10;

/** So many steps a drawing takes. */
export const STEPS = 300;

/**
 * What is to grow: "5" is the output of that digit, "1.3" neuron 3 of layer 1.
 *
 * @param {string} aim
 * @param {number[]} sizes of the layers, the picture first
 * @returns {Aim} the output of 5 where the network has no such neuron
 */
export function aimOf(aim, sizes) {
  const last = sizes.length - 2;
  const [layer, neuron] = aim.split(".").map(Number);
  if (neuron === undefined) return {layer: last, neuron: layer, digit: layer};
  const isHidden = layer >= 1 && layer <= last && neuron < sizes[layer];
  return isHidden ? {layer: layer - 1, neuron, digit: -1} : {layer: last, neuron: 5, digit: 5};
}

/**
 * The state of the view as the server wants to hear it.
 *
 * @param {object} state
 * @param {number[]} sizes
 * @returns {object}
 */
export function orderOf({aim, climb, from, speckle, even, tread, smear, smeared, fade, ink}, sizes) {
  const {layer, neuron, digit} = aimOf(aim, sizes);
  return {
    layer, neuron, objective: digit < 0 ? "sum" : climb, start: from, seed: speckle, even: even === 1, size: tread,
    blur: smear, blurred: smeared, decay: fade, ink, steps: STEPS,
  };
}

/**
 * @param {Film} film
 * @param {number} step
 * @returns {Uint8Array} its picture
 */
export function pictureAt(film, step) {
  return film.pictures.subarray(step * PIXELS, (step + 1) * PIXELS);
}

/**
 * @param {Film} film
 * @param {number} step
 * @returns {Float32Array} the ten outputs for it
 */
export function outputsAt(film, step) {
  return film.outputs.subarray(step * DIGITS, (step + 1) * DIGITS);
}

/**
 * The step in view, of those there are.
 *
 * @param {Film} film
 * @param {{growth: number}} state
 * @returns {number}
 */
export function stepIn(film, {growth}) {
  return Math.min(film.steps, growth);
}

/**
 * The brightest of some outputs, the first of several equally bright ones.
 *
 * @param {ArrayLike<number>} outputs
 * @returns {number}
 */
export function brightest(outputs) {
  return outputs.indexOf(Math.max(...outputs));
}

/**
 * How much ink a picture has, in white pixels.
 *
 * @param {ArrayLike<number>} shades 0 to 255
 * @returns {number}
 */
export function inkOf(shades) {
  return shades.reduce((sum, shade) => sum + shade, 0) / 255;
}

/**
 * Pearson's correlation of two pictures, in whatever units each is.
 *
 * @param {ArrayLike<number>} one
 * @param {ArrayLike<number>} other
 * @returns {number} 0 where one of them is the same everywhere
 */
export function correlation(one, other) {
  const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  let [both, ones, others] = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    both += (one[i] - a) * (other[i] - b);
    ones += (one[i] - a) ** 2;
    others += (other[i] - b) ** 2;
  }
  return ones * others > 0 ? both / Math.sqrt(ones * others) : 0;
}

/**
 * Which part of some numbers is smaller.
 *
 * @param {ArrayLike<number>} numbers
 * @param {number} value
 * @returns {number} 0…1
 */
export function shareBelow(numbers, value) {
  return numbers.reduce((count, each) => count + (each < value ? 1 : 0), 0) / numbers.length;
}

/**
 * The number in the middle.
 *
 * @param {ArrayLike<number>} ascending
 * @returns {number}
 */
export function median(ascending) {
  const half = ascending.length >> 1;
  return ascending.length % 2 === 1 ? ascending[half] : (ascending[half - 1] + ascending[half]) / 2;
}

/**
 * A picture with so much of a change done to it.
 *
 * @param {{from: Float32Array, to: Float32Array}} change
 * @param {number} share 1 for all of it; more is possible
 * @returns {Float32Array} pixels from 0 to 1
 */
export function changedBy({from, to}, share) {
  return from.map((pixel, i) => Math.min(1, Math.max(0, pixel + share * (to[i] - pixel))));
}
