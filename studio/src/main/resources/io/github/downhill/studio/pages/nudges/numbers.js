/**
 * How this view writes its numbers: most are small, and their sign matters.
 */

import {number, t} from "../texts.js";

/**
 * @param {number} value
 * @returns {string} three digits that matter, with a plus where it is positive; 0 has no sign
 */
export function signed(value) {
  return `${value > 0 ? "+" : ""}${small(value)}`;
}

/**
 * @param {number} value
 * @returns {string} three digits that matter
 */
export function small(value) {
  return value === 0 ? "0" : number(value);
}

/**
 * @param {number} count
 * @returns {string}
 */
export function whole(count) {
  return number(count, 0);
}

/**
 * @param {number} ratio at least 1
 * @returns {string} with as many digits as it takes to see that it is not 1
 */
export function times(ratio) {
  return number(ratio, ratio < 1.1 ? 3 : ratio < 2 ? 2 : ratio < 100 ? 1 : 0);
}

/**
 * @param {number} share 0…1
 * @param {number} [digits]
 * @returns {string}
 */
export function percent(share, digits = 1) {
  return t("shell.percent", {value: number(100 * share, digits)});
}

/**
 * @param {number} count
 * @returns {string} as in "1 example" or "1,000 examples"
 */
export function examples(count) {
  return count === 1 ? t("nudges.oneExample") : t("nudges.examples", {count: whole(count)});
}
