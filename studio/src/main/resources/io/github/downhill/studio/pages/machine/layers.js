/**
 * The layers of a network as one writes them: "784-16-16-10", pixels first.
 */

/** How many pixels a picture has, and so how many neurons the first layer. */
const PIXELS = 784;

/** One output a digit. */
const DIGITS = 10;

/** Layers worth trying. */
export const PRESETS = ["784-16-16-10", "784-10", "784-30-10", "784-100-10", "784-64-32-16-10"];

/**
 * Reads layers, or says what is wrong with them.
 *
 * @param {string} text
 * @param {{neurons?: number, parameters?: number}} limits what the studio can take
 * @returns {{sizes: number[]}|{problem: string, values: object}} the problem as the end of a key of the texts
 */
export function readLayers(text, limits = {}) {
  const words = text.trim().split(/\s*[-–,\s]\s*/);
  if (!words.every(word => /^\d+$/.test(word))) return problem("notNumbers");
  const sizes = words.map(Number);
  if (sizes.length < 2 || sizes[0] !== PIXELS) return problem("pixels");
  if (sizes.at(-1) !== DIGITS) return problem("digits");
  return tooLarge(sizes, limits) ?? {sizes};
}

function tooLarge(sizes, {neurons = Infinity, parameters = Infinity}) {
  if (sizes.includes(0)) return problem("empty");
  const all = sizes.slice(1).reduce((sum, size) => sum + size, 0);
  if (all > neurons) return problem("neurons", {count: all, most: neurons});
  const count = countParameters(sizes);
  return count > parameters ? problem("parameters", {count, most: parameters}) : null;
}

function problem(key, values = {}) {
  return {problem: key, values};
}

/**
 * How many weights and biases layers of these sizes have.
 *
 * @param {number[]} sizes
 * @returns {number}
 */
export function countParameters(sizes) {
  return sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i] + 1) * size, 0);
}
