/**
 * The picture of a surface from above: heights in bands of color, or which valley each start leads to. Made once for a
 * surface and kept, because balls roll over it sixty times a second.
 */

import {contours} from "./marching.js";
import {bandOf, levelsOf} from "./levels.js";
import {LOST, NONE} from "./model.js";
import {tintsOf, valleyColor} from "./tints.js";
import {palette, parse} from "../palette.js";

/** So many pixels between two heights of the grid. */
const FINER = 4;

const kept = {surface: null, basins: null, colors: null, value: null};

/**
 * @param {object} surface as the server tells of it
 * @param {{side: number, reached: Uint32Array}|null} basins
 * @returns {{image: {columns: number, rows: number, rgba: Uint8ClampedArray}, lines: number[][][][],
 *   levels: import("./levels.js").Levels}} the lines of each level, in cells of the grid; the top row has the least y
 */
export function groundPicture(surface, basins) {
  const colors = palette();
  if (kept.surface !== surface || kept.basins !== basins || kept.colors !== colors) {
    Object.assign(kept, {surface, basins, colors, value: made(surface, basins)});
  }
  return kept.value;
}

function made(surface, basins) {
  const {side, costs} = surface;
  const levels = levelsOf(costs);
  return {
    levels,
    image: imageOf(surface, levels, basins),
    lines: levels.levels.map(level => contours(costs, side, side, level)),
  };
}

/** The picture's rows go down, and y goes up. */
function imageOf({side, costs}, levels, basins) {
  const size = (side - 1) * FINER + 1;
  const rgba = new Uint8ClampedArray(4 * size * size);
  const colorOf = colorsFor(basins);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const cost = between(costs, side, column / FINER, row / FINER);
      const color = colorOf(column / (size - 1), row / (size - 1), bandOf(levels.shareOf(cost)));
      const at = 4 * ((size - 1 - row) * size + column);
      if (Number.isFinite(cost)) rgba.set([...color, 255], at);
    }
  }
  return {columns: size, rows: size, rgba};
}

/** Between four heights of the grid. */
function between(costs, side, x, y) {
  const [column, row] = [Math.min(side - 2, Math.floor(x)), Math.min(side - 2, Math.floor(y))];
  const [a, b] = [x - column, y - row];
  const at = row * side + column;
  return (1 - b) * ((1 - a) * costs[at] + a * costs[at + 1])
    + b * ((1 - a) * costs[at + side] + a * costs[at + side + 1]);
}

function colorsFor(basins) {
  const plain = tintsOf(palette().positive);
  if (!basins) return (_x, _y, share) => plain(share);
  const tints = new Map();
  const tintOf = valley => {
    if (!tints.has(valley)) tints.set(valley, tintFor(valley));
    return tints.get(valley);
  };
  const {side, reached} = basins;
  const index = share => Math.min(side - 1, Math.floor(share * side));
  return (x, y, share) => tintOf(reached[index(y) * side + index(x)])(share);
}

/** Nowhere is grey, and out of the world as dark as the ink. */
function tintFor(valley) {
  const {muted, ink} = palette();
  if (valley === LOST) return () => parse(ink);
  return tintsOf(valley === NONE ? muted : valleyColor(valley));
}
