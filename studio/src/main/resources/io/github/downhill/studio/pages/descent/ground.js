/**
 * The picture of a surface from above: heights in bands of color, or which valley each start leads to. Made once for a
 * surface and kept, because balls roll over it sixty times a second.
 */

import {between, contourLines} from "../contours.js";
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
    lines: levels.levels.map(level => contourLines({columns: side, rows: side, values: costs}, level)),
  };
}

/** The picture's rows go down, and y goes up. */
function imageOf({side, costs}, levels, basins) {
  const size = (side - 1) * FINER + 1;
  const rgba = new Uint8ClampedArray(4 * size * size);
  const colorOf = colorsFor(basins);
  const field = {columns: side, rows: side, values: costs};
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const cost = between(field, column / FINER, row / FINER);
      const color = colorOf(column / (size - 1), row / (size - 1), bandOf(levels.shareOf(cost)));
      const at = 4 * ((size - 1 - row) * size + column);
      if (Number.isFinite(cost)) rgba.set([...color, 255], at);
    }
  }
  return {columns: size, rows: size, rgba};
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
