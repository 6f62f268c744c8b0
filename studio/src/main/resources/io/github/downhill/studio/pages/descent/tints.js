/**
 * The colors of heights: valleys are deep in color and heights are pale, as on a map of the sea; and of valleys, where
 * a map says which of them a start leads to.
 */

import {palette, parse} from "../palette.js";

const DEEPEST = 0.82;
const PALEST = 0.06;

/** The order of the colors of valleys: grey comes last, because nowhere is grey too. */
const VALLEYS = [0, 1, 2, 4, 5, 3];

/**
 * Colors from valley to height.
 *
 * @param {string} color
 * @returns {(share: number) => number[]} red, green and blue; 0 is the deepest
 */
export function tintsOf(color) {
  const [deep, pale] = [parse(color), parse(palette().paper)];
  return share => {
    const part = DEEPEST + (PALEST - DEEPEST) * share;
    return pale.map((value, i) => Math.round(value + part * (deep[i] - value)));
  };
}

/**
 * The color of a valley.
 *
 * @param {number} index
 * @returns {string}
 */
export function valleyColor(index) {
  const {runs} = palette();
  return runs[VALLEYS[index % VALLEYS.length]];
}

/**
 * The colors and dashes of those who race: whoever does not see colors sees the dashes.
 *
 * @param {number} index
 * @returns {{color: string, dash: number[]|undefined}}
 */
export function racer(index) {
  const {runs} = palette();
  return {color: [runs[4], runs[2], runs[0], runs[1]][index], dash: [undefined, [7, 3], [2, 3], [9, 3, 2, 3]][index]};
}
