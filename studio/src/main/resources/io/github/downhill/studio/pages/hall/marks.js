/**
 * What the pictures of this view share: a digit with its frame and what is written below it. Pure.
 */

import {write} from "../example/marks.js";

const BLACK = "#0c0e12";

/**
 * One test picture.
 *
 * @param {{index: number, label: number, choice: number, note: string}} picture
 * @param {{x: number, y: number, side: number, letters: number}} place its upper left corner
 * @param {{colors: import("../palette.js").Palette, rgba: Uint8ClampedArray|null, shown: boolean, words: string}} look
 *   shown: whether it is the picture that all views show
 * @returns {object[]} items of a scene
 */
export function digit({index, label, choice, note}, {x, y, side, letters}, {colors, rgba, shown, words}) {
  const isRight = label === choice;
  const below = y + side + letters * 0.85;
  return [
    {kind: "rect", x, y, width: side, height: side, fill: BLACK, stroke: colors.grid, lineWidth: 1},
    ...(rgba ? [{kind: "image", x, y, width: side, height: side, columns: 28, rows: 28, rgba}] : []),
    ...(shown ? [{kind: "rect", x: x - 2, y: y - 2, width: side + 4, height: side + 4, radius: 3,
      stroke: colors.accent, lineWidth: 3}] : []),
    write(isRight ? `${label} ✓` : `${label}→${choice}`, x, below,
      {size: letters, weight: 600, fill: isRight ? colors.text : colors.negative}),
    write(note, x + side, below, {size: letters, align: "end", fill: colors.muted}),
    {kind: "rect", x, y, width: side, height: side + 1.6 * letters, id: `test.${index}`, label: words},
  ];
}
