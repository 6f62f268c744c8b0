/**
 * The drawing beside what it should be like: pictures with their captions, and two rulers on which real digits are
 * dots and the drawing is a mark.
 */

import {write} from "../example/marks.js";
import {SIDE} from "./model.js";

const GAP = 12;
const CAPTION = 46;
const RULER = 50;
const COUNT = 4;

/** So wide it must be for four captions side by side. */
const NARROW = 400;

/**
 * @typedef {{id: string, rgba: Uint8ClampedArray, name: string, lines: string[], label: string}} Shown
 * @typedef {{name: string, values: ArrayLike<number>, own: number|null, from: number, to: number,
 *   number: (value: number) => string, label: string, id: string}} Ruler values are ascending
 */

/**
 * @param {{width: number, height: number}} size
 * @param {Shown[]} pictures
 * @param {Ruler[]} rulers
 * @param {import("../palette.js").Palette} colors
 * @returns {import("../scene.js").Scene}
 */
export function besideScene({width, height}, pictures, rulers, colors) {
  const room = height - rulers.length * RULER;
  const narrow = width < NARROW;
  const tiles = narrow ? twoByTwo(pictures.length, width, room) : inARow(pictures.length, width, room);
  const top = narrow || tiles.length === 0 ? room : Math.min(room, tiles[0].side + CAPTION + GAP);
  const items = [
    ...pictures.flatMap((picture, i) => shown(picture, tiles[i], colors)),
    ...rulers.flatMap((ruler, i) => scale(ruler, {y: top + i * RULER, width}, colors)),
  ];
  return {width, height, items};
}

/** Captions stand below the pictures. */
function inARow(count, width, height) {
  const side = Math.max(24, Math.min(height - CAPTION, (width - (COUNT - 1) * GAP) / COUNT));
  return Array.from({length: count}, (_, i) => {
    const x = 1 + i * (side + GAP);
    return {x, y: 1, side: side - 2, words: {x, y: side + 10}};
  });
}

/** Captions stand to the right of them. */
function twoByTwo(count, width, height) {
  const [across, down] = [width / 2, height / 2];
  const side = Math.max(24, Math.min(down - GAP, across * 0.44));
  return Array.from({length: count}, (_, i) => {
    const [x, y] = [1 + (i % 2) * across, 1 + Math.floor(i / 2) * down];
    return {x, y, side, words: {x: x + side + 6, y: y + 8}};
  });
}

function shown({id, rgba, name, lines, label}, {x, y, side, words}, colors) {
  return [
    {kind: "image", id, label, x, y, width: side, height: side, columns: SIDE, rows: SIDE, rgba, stroke: colors.grid},
    write(name, words.x, words.y, {size: 11.5, weight: 600, fill: colors.text}),
    ...lines.map((line, i) => write(line, words.x, words.y + 14 + 13 * i, {size: 10.5, fill: colors.muted})),
  ];
}

/** Whatever is off the ruler stands at its end. */
function scale({id, name, values, own, from, to, number, label}, {y, width}, colors) {
  const at = value => 6 + (width - 12) * Math.min(1, Math.max(0, (value - from) / (to - from)));
  const line = y + 26;
  const dots = Array.from(values, value => ({kind: "circle", x: at(value), y: line, r: 3, fill: colors.muted, opacity: 0.35}));
  const mark = own === null ? [] : [
    {kind: "path", closed: true, points: [[at(own), line - 4], [at(own) - 6, line - 14], [at(own) + 6, line - 14]], fill: colors.accent},
    {kind: "line", x1: at(own), y1: line - 6, x2: at(own), y2: line + 5, stroke: colors.accent, lineWidth: 2.5},
  ];
  return [
    write(name, 2, y + 6, {size: 11, fill: colors.text}),
    {kind: "line", x1: 6, y1: line, x2: width - 6, y2: line, stroke: colors.grid, lineWidth: 1},
    ...dots, ...mark,
    write(number(from), 2, y + 40, {size: 10.5, fill: colors.muted}),
    write(number(to), width - 2, y + 40, {size: 10.5, fill: colors.muted, align: "end"}),
    {kind: "rect", x: 0, y: y + 12, width, height: 24, id, label},
  ];
}
