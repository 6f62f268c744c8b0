/**
 * How this view writes its numbers.
 */

import {number, t} from "../texts.js";

/**
 * A part of a whole.
 *
 * @param {number} share 0…1
 * @param {number} [digits] after the point
 * @returns {string}
 */
export function percent(share, digits = 1) {
  return t("shell.percent", {value: number(100 * share, digits)});
}

/**
 * A cost, with as many digits as tell it apart.
 *
 * @param {number} value
 * @returns {string}
 */
export function cost(value) {
  return number(value, value >= 0.0995 || value === 0 ? 2 : 4);
}

/**
 * A number of epochs, which may be a mean.
 *
 * @param {number} value
 * @returns {string}
 */
export function epochs(value) {
  return number(value, Number.isInteger(value) ? 0 : 1);
}
