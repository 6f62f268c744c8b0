/**
 * How the landscape writes its numbers.
 */

import {number} from "../texts.js";

/**
 * A cost: with as many digits as tell it apart from its neighbors.
 *
 * @param {number} value
 * @returns {string} a dash where it is not known
 */
export function costText(value) {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  return number(value, size >= 100 ? 1 : size >= 0.001 || size === 0 ? 4 : undefined);
}

/**
 * A place on an axis, or a distance.
 *
 * @param {number} value
 * @returns {string}
 */
export function placeText(value) {
  const size = Math.abs(value);
  return number(size < 5e-7 ? 0 : value, size >= 100 ? 1 : size >= 0.01 || size < 5e-7 ? 2 : undefined);
}

/**
 * A mark on a scale, no longer than it must be.
 *
 * @param {number} value
 * @returns {string}
 */
export function markText(value) {
  return number(Math.abs(value) < 1e-12 ? 0 : value);
}
