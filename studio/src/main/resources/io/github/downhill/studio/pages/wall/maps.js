/**
 * The first layer as pictures: for each neuron its 784 weights, where the pixels are to which they belong.
 */

import {MAPS, tiles} from "./layout.js";
import {frame, signedBar, write} from "./marks.js";
import {largest} from "./values.js";

const SIDE = 28;
/** Below a smaller map there is room for its name and the bias in figures, but not for a bar between them. */
const BAR = 70;
const {gap: GAP, below: LINE} = MAPS;

/**
 * @typedef {object} Map one neuron's picture
 * @property {string} id
 * @property {string} label what a screen reader hears
 * @property {string} name what is written below
 * @property {number} bias
 * @property {string} biasText
 * @property {import("./pictures.js").Picture[]} pictures ours, and the one it is compared with
 */

/**
 * The wall of maps.
 *
 * @param {Map[]} maps
 * @param {{colors: object, chosen: string, width: number, height: number}} look
 * @returns {{width: number, height: number, items: object[]}}
 */
export function mapsScene(maps, {colors, chosen, width, height}) {
  const rows = Math.max(...maps.map(map => map.pictures.length), 1);
  const {columns, size} = tiles(maps.length, {width: width - 6, height: height - 6, gap: GAP, below: LINE, rows});
  const across = size + GAP;
  const down = size * rows + LINE + GAP;
  const left = (width - columns * across + GAP) / 2;
  const mostBias = largest(Float32Array.from(maps, map => map.bias));
  const items = maps.flatMap((map, i) => {
    const place = {x: Math.round(left + (i % columns) * across), y: 3 + Math.floor(i / columns) * down, size};
    return tile(map, place, {colors, mostBias, picked: map.id === chosen});
  });
  return {width, height: Math.ceil(maps.length / columns) * down - GAP + 6, items};
}

function tile(map, {x, y, size}, {colors, mostBias, picked}) {
  const height = size * map.pictures.length;
  const pictures = map.pictures.map((picture, row) => ({
    kind: "image", x, y: y + row * size, width: size, height: size, columns: SIDE, rows: SIDE, stroke: colors.grid,
    ...picture, ...(row === 0 && {id: map.id, label: map.label}),
  }));
  const below = y + height + LINE / 2;
  const bar = {value: map.bias, most: mostBias, x: x + size * 0.25, y: below - 4, width: size * 0.28, height: 8};
  return [
    ...pictures,
    ...(picked ? [frame({x, y, width: size, height}, colors)] : []),
    write(map.name, x, below, {size: 12, weight: 600, fill: picked ? colors.accent : colors.text}),
    ...(size >= BAR ? signedBar(bar, colors) : []),
    write(map.biasText, x + size, below, {align: "end", fill: colors.muted}),
  ];
}
