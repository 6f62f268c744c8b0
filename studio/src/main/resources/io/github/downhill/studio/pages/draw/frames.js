/**
 * Three frames in a row: the picture raw, boxed, and as the network sees it. Pure functions.
 *
 * @typedef {object} Stages
 * @property {ArrayLike<number>} [raw] bytes; nothing where there is no such stage
 * @property {ArrayLike<number>} [boxed]
 * @property {ArrayLike<number>} [seen]
 * @property {number} box 1 if it is boxed
 * @property {number} center 1 if it is moved to its centre of mass
 * @property {boolean} [stored] whether it came finished, without the stages before
 */

import {palette} from "../palette.js";
import {t} from "../texts.js";
import {greys} from "./colors.js";
import {small, smallLetters} from "./letters.js";

/** Of a picture; it has as many rows. */
export const COLUMNS = 28;

const BOX = 20;
const GAP = 14;

const sideOf = width => (width - 2 * GAP) / 3;

/** @param {number} width @returns {number} */
export const stagesHeight = width => sideOf(width) + smallLetters() * 1.6;

/**
 * @param {{width: number}} size
 * @param {Stages} stages
 * @returns {import("../scene.js").Scene}
 */
export function stagesScene({width}, {raw, boxed, seen, box, center, stored}) {
  const side = sideOf(width);
  const colors = palette();
  const at = place => ({x: place * (side + GAP) + 1, y: 1, width: side - 2, height: side - 2});
  const [first, second, third] = [at(0), at(1), at(2)];
  const names = [first, second, third].map(({x}, i) =>
    small(x + side / 2, side + smallLetters() * 0.9, t(`draw.columns.${["raw", "boxed", "seen"][i]}`), colors.muted));
  return {
    width, height: stagesHeight(width),
    items: [
      frame(first, raw, colors, t("draw.rawFrame")), arrow(first.x + side, side / 2, colors),
      frame(second, boxed, colors, t("draw.boxFrame")), arrow(second.x + side, side / 2, colors),
      frame(third, seen, colors, t("draw.seenFrame")), ...names,
      ...(box && boxed ? [outline(second, colors)] : []), ...(center && seen ? cross(third, seen, colors) : []),
      {kind: "rect", ...third, stroke: colors.accent, lineWidth: 2, radius: 2},
      ...(stored ? [first, second].flatMap(place => finished(place, colors)) : []),
    ],
  };
}

function frame(place, pixels, colors, label) {
  if (!pixels) return {kind: "rect", ...place, stroke: colors.grid, radius: 2};
  const rgba = greys(pixels, 255);
  return {kind: "image", ...place, columns: COLUMNS, rows: COLUMNS, rgba, label, stroke: colors.grid};
}

/** Says why a frame is empty, a word a line. */
function finished({x, y, width}, colors) {
  const words = t("draw.finishedFrame").split(" ");
  const line = smallLetters() * 1.3;
  const top = y + width / 2 - (words.length - 1) / 2 * line;
  return words.map((word, i) => small(x + width / 2, top + i * line, word, colors.muted));
}

function arrow(x, y, colors) {
  const points = [[x + 2, y], [x + GAP - 5, y], [x + GAP - 8, y - 3], [x + GAP - 5, y], [x + GAP - 8, y + 3]];
  return {kind: "path", points, stroke: colors.muted, lineWidth: 1.2};
}

/** The box that the longer side fills, around the middle. */
function outline({x, y, width}, colors) {
  const cell = width / COLUMNS;
  const margin = (COLUMNS - BOX) / 2 * cell;
  const side = BOX * cell;
  return {kind: "rect", x: x + margin, y: y + margin, width: side, height: side, stroke: colors.accent, lineWidth: 1};
}

/** Two lines that meet where the ink balances. */
function cross({x, y, width}, pixels, colors) {
  const [column, row] = centerOfMass(pixels).map(place => place * width / COLUMNS);
  const line = {kind: "line", stroke: colors.accent, lineWidth: 1};
  return [
    {...line, x1: x + column, y1: y, x2: x + column, y2: y + width},
    {...line, x1: x, y1: y + row, x2: x + width, y2: y + row},
  ];
}

/**
 * Where the ink balances.
 *
 * @param {ArrayLike<number>} pixels
 * @returns {number[]} column and row, the middle of the picture being 14 and 14
 */
export function centerOfMass(pixels) {
  let [mass, columns, rows] = [0, 0, 0];
  for (let i = 0; i < pixels.length; i++) {
    mass += pixels[i];
    columns += pixels[i] * (i % COLUMNS + 0.5);
    rows += pixels[i] * (Math.floor(i / COLUMNS) + 0.5);
  }
  return mass ? [columns / mass, rows / mass] : [COLUMNS / 2, COLUMNS / 2];
}
