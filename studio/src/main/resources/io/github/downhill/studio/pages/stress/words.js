/**
 * How this view writes what it shows.
 */

import {number, t} from "../texts.js";
import {percent} from "../wall/numbers.js";
import {axisOf} from "./axes.js";

/**
 * How far something is done, with its unit.
 *
 * @param {string} axis
 * @param {number} value
 * @returns {string}
 */
export function degree(axis, value) {
  if (axis === "inverted") return t(`stress.inverted.${value ? "yes" : "no"}`);
  return t(`stress.axis.${axis}.value`, {value: number(value === 0 ? 0 : value, axisOf(axis).digits)});
}

/**
 * Of so many, so many.
 *
 * @param {number} right
 * @param {number} count
 * @param {number} [digits]
 * @returns {string}
 */
export function share(right, count, digits = 1) {
  return count ? percent(right / count, digits) : "–";
}

/** @returns {string} a whole number */
export function whole(value) {
  return number(value, 0);
}
