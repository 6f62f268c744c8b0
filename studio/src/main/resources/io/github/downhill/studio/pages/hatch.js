/**
 * Hatching: thin slanted lines over what must be told apart without color.
 *
 * In the grey palette they say that a number is negative, and are cut out of its grey: the fainter the grey, the
 * fainter the lines. Elsewhere they are light over dark places and dark over light ones, so that they are seen on any
 * color.
 */

import {brightness, palette, parse} from "./palette.js";

/** The distance of the lines, in the units of the picture. */
export const HATCH_SIZE = 5;

/** The kinds of lines. */
export const HATCHES = ["light", "dark", "cut"];

/** Where white lines and black lines are seen equally well. */
const MIDDLE = 0.18;

/**
 * The color of a kind of lines.
 *
 * @param {"light"|"dark"|"cut"} lines
 * @returns {string}
 */
export function hatchColor(lines) {
  return {light: "rgba(255, 255, 255, 0.7)", dark: "rgba(20, 24, 30, 0.6)", cut: palette().zero}[lines];
}

/**
 * Which lines belong on a color.
 *
 * @param {string} fill
 * @returns {"light"|"dark"|"cut"}
 */
export function linesOn(fill) {
  const {hatched, zero, paper} = palette();
  return linesOnColor(parse(fill ?? paper), parse(zero), hatched);
}

/**
 * The cells of an image that are hatched, in rows, as long pieces as possible.
 *
 * @param {{columns: number, rows: number, rgba: Uint8ClampedArray, hatchMask: Uint8Array}} image
 * @returns {{lines: "light"|"dark"|"cut", column: number, row: number, length: number}[]}
 */
export function hatchedPieces({columns, rows, rgba, hatchMask}) {
  const pieces = [];
  const {hatched, zero} = palette();
  const zeroColor = parse(zero);
  for (let row = 0; row < rows; row++) {
    let piece = null;
    for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
      const lines = hatchMask[cell] ? linesOnColor(rgba.subarray(4 * cell, 4 * cell + 3), zeroColor, hatched) : null;
      if (lines && piece?.lines === lines) {
        piece.length++;
      } else {
        piece = lines && {lines, column, row, length: 1};
        if (piece) pieces.push(piece);
      }
    }
  }
  return pieces;
}

/** What has exactly the color of zero shows no number, so there is nothing to cut the lines out of. */
function linesOnColor(color, zero, hatched) {
  if (hatched && (color[0] !== zero[0] || color[1] !== zero[1] || color[2] !== zero[2])) return "cut";
  return brightness(color) < MIDDLE ? "light" : "dark";
}
