/** Numbers as this view writes them: what rounds to zero has no sign. */

import {number} from "../texts.js";

/**
 * @param {number} value
 * @param {number} digits after the point
 * @returns {string}
 */
export const written = (value, digits) => number(Math.abs(value) < 0.5 / 10 ** digits ? 0 : value, digits);
