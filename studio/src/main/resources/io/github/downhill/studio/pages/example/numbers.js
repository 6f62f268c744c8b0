/**
 * How this view writes numbers: with four digits that matter, so that one can add them up oneself.
 */

import {number} from "../texts.js";

const DIGITS = 4;
const POINT_MOST = 7;

/**
 * @param {number} value
 * @param {number} [most] the largest of those it stands with, so that all end at the same place
 * @returns {string}
 */
export function written(value, most = Math.abs(value)) {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "−∞" : "NaN";
  if (value === 0) return "0";
  const digits = digitsFor(most);
  if (digits > POINT_MOST) return number(value);
  return Math.abs(value) < 0.5 * 10 ** -digits ? number(value) : number(value, digits);
}

/**
 * The same, shorter, for where there is little room.
 *
 * @param {number} value
 * @returns {string}
 */
export function brief(value) {
  if (value === 0 || !Number.isFinite(value)) return written(value);
  const size = Math.abs(value);
  if (size < 1e-3) return number(Number(value.toPrecision(1)));
  return number(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

/**
 * A number in a formula.
 *
 * @param {number} value
 * @param {number} [most]
 * @returns {string} TeX
 */
export function tex(value, most) {
  return written(value, most)
    .replace(/E(−?\d+)/, "\\cdot 10^{$1}").replaceAll("−", "-").replaceAll(",", "{,}").replace("∞", "\\infty");
}

/**
 * The same where a minus before it would be misread.
 *
 * @param {number} value
 * @param {number} [most]
 * @returns {string} TeX
 */
export function texInside(value, most) {
  return value < 0 ? `(${tex(value, most)})` : tex(value, most);
}

function digitsFor(most) {
  return most > 0 && most < Infinity ? Math.max(0, DIGITS - 1 - Math.floor(Math.log10(most))) : 0;
}
