/**
 * The first layers of both copies as pictures: what each of the neurons looks for.
 */

import {smallLetters} from "../draw/letters.js";
import {text} from "../machine/pieces.js";
import {tiles} from "../wall/layout.js";

const SIDE = 28;
const GAP = 4;
const BETWEEN = 18;
const NARROW = 420;

/**
 * @param {{sets: {title: string, maps: {label: string, picture: object}[]}[], colors: object, width: number,
 *   height: number}} look
 * @returns {import("../scene.js").Scene}
 */
export function firstMapsScene({sets, colors, width, height}) {
  const size = smallLetters();
  const stacked = width < NARROW;
  const across = stacked ? width : (width - BETWEEN) / sets.length;
  const down = stacked ? (height - BETWEEN) / sets.length : height;
  return {
    width, height,
    items: sets.flatMap((set, i) => setItems(set, i, {
      x: stacked ? 0 : i * (across + BETWEEN), y: stacked ? i * (down + BETWEEN) : 0, across, down, size, colors})),
  };
}

function setItems({title, maps}, set, {x, y, across, down, size, colors}) {
  const head = size * 1.9;
  const {columns, size: side} = tiles(maps.length, {width: across, height: down - head, gap: GAP, below: 0});
  return [
    {...text(x + 1, y + size * 0.8, title, size, colors.text, "start"), weight: 600},
    ...maps.map(({label, picture}, i) => ({
      kind: "image", x: x + (i % columns) * (side + GAP), y: y + head + Math.floor(i / columns) * (side + GAP),
      width: side, height: side, columns: SIDE, rows: SIDE, stroke: colors.grid, ...picture, id: `map ${set} ${i}`, label,
    })),
  ];
}
