/**
 * How the wall writes its numbers: as fine as it takes to tell them apart, and no finer.
 */

import {number} from "../texts.js";

/**
 * A weight, a bias or a sum.
 *
 * @param {number} value
 * @param {number} [most] the largest of those it stands with, so that they all have as many digits
 * @returns {string}
 */
export function written(value, most = Math.abs(value)) {
  return rounded(value, digitsFor(most));
}

/**
 * A number with so many digits; what rounds to zero has no sign.
 *
 * @param {number} value
 * @param {number} digits
 * @returns {string}
 */
export function rounded(value, digits) {
  return number(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value, digits);
}

/**
 * How many digits after the point numbers up to this size need.
 *
 * @param {number} most
 * @returns {number}
 */
export function digitsFor(most) {
  if (!(most > 0) || most >= 1000) return 0;
  return most >= 100 ? 1 : most >= 0.5 ? 2 : most >= 0.05 ? 3 : 4;
}

/**
 * A share of one as per cent.
 *
 * @param {number} share
 * @param {number} [digits]
 * @returns {string}
 */
export function percent(share, digits = 0) {
  return `${rounded(100 * share, digits)}\u00a0%`;
}

/**
 * A number for a table or a file: what a 32-bit float knows, without the dust of its binary fraction.
 *
 * @param {number} value
 * @returns {number}
 */
export function exact(value) {
  return Number(value.toPrecision(7));
}
