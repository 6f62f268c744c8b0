/** Colors of this view that the palette does not name itself. */

import {brightness, css, grey, signed} from "../palette.js";

/** Where black and white letters are read equally well. */
const MIDDLE = 0.18;

/**
 * Black or white, whichever is read better on a color.
 *
 * @param {number[]} color
 * @returns {string}
 */
export const readable = color => css(grey(brightness(color) > MIDDLE ? 0 : 1));

/**
 * The color of what adds to a sum or takes from it.
 *
 * @param {import("../palette.js").Palette} colors
 * @param {number} value
 * @returns {string}
 */
export const inked = (colors, value) => value < 0 ? colors.negative : colors.positive;

/**
 * The fill of a neuron. An activation between 0 and 1 is a grey as it is; others are measured against the largest of
 * their layer and, where some are negative, have the colors of the signs.
 *
 * @param {import("./reading.js").Layer} layer
 * @param {number} neuron
 * @returns {number[]}
 */
export function neuronColor({activation, after}, neuron) {
  if (activation === "sigmoid" || activation === "softmax") return grey(after[neuron]);
  const most = after.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return after.some(value => value < 0) ? signed(after[neuron], most) : grey(after[neuron] / most);
}

/**
 * A picture in greys, as an image of a scene wants it.
 *
 * @param {ArrayLike<number>} values
 * @param {number} [white] what is white: 1, or 255 for bytes
 * @returns {Uint8ClampedArray}
 */
export const greys = (values, white = 1) => painted(values, value => grey(value / white));

/**
 * A map of weights in the colors of the signs.
 *
 * @param {ArrayLike<number>} values
 * @param {number} most the size that gets the full color
 * @returns {Uint8ClampedArray}
 */
export const signs = (values, most) => painted(values, value => signed(value, most));

function painted(values, colorOf) {
  const rgba = new Uint8ClampedArray(values.length * 4);
  for (let i = 0; i < values.length; i++) {
    const [red, green, blue] = colorOf(values[i]);
    rgba[4 * i] = red;
    rgba[4 * i + 1] = green;
    rgba[4 * i + 2] = blue;
    rgba[4 * i + 3] = 255;
  }
  return rgba;
}

/**
 * Which cells of a map are hatched in the grey palette: the negative ones.
 *
 * @param {ArrayLike<number>} values
 * @returns {Uint8Array}
 */
export const negatives = values => Uint8Array.from(values, value => value < 0 ? 1 : 0);
