/**
 * A picture, the smallest change that turns it into another digit in the eyes of the network, and what comes of it.
 */

import {greys, negatives, signs} from "../draw/colors.js";
import {write} from "../example/marks.js";
import {SIDE} from "./model.js";
import {outputBars} from "./outputs.js";

const GAP = 14;
const LINE = 18;
const BARS_LEAST = 140;
const BARS_MOST = 260;

/**
 * @param {{width: number, height: number}} size
 * @param {{from: Float32Array, change: Float32Array, now: Float32Array, before: Float32Array, outputs: Float32Array,
 *   wanted: number, most: number, words: object, colors: import("../palette.js").Palette}} shown
 * @returns {import("../scene.js").Scene}
 */
export function misleadScene({width, height}, {from, change, now, before, outputs, wanted, most, words, colors}) {
  const below = width < 3 * 90 + BARS_LEAST;
  const room = below ? width - 2 * GAP : width - BARS_LEAST - 3 * GAP;
  const side = Math.max(40, Math.min(below ? height / 2 - LINE : height - LINE - 4, room / 3));
  const bars = below ? width - 4 : Math.min(BARS_MOST, width - 3 * (side + GAP) - 4);
  const left = Math.max(2, (width - 3 * side - 2 * GAP - (below ? 0 : GAP + bars)) / 2);
  const place = index => left + index * (side + GAP);
  const picture = (index, id, more) => [
    {kind: "image", id, label: words[id], x: place(index), y: LINE, width: side, height: side, columns: SIDE, rows: SIDE,
      stroke: colors.grid, ...more},
    write(words.names[id], place(index), LINE / 2, {fill: colors.muted, size: 11.5}),
  ];
  const box = below
    ? {x: 2, y: side + 2.4 * LINE, width: bars, height: height - side - 2.4 * LINE - 4}
    : {x: place(3), y: LINE, width: bars, height: side};
  return {width, height, items: [
    ...picture(0, "before", {rgba: greys(from)}),
    ...picture(1, "change", {rgba: signs(change, most), hatchMask: colors.hatched ? negatives(faintless(change, most)) : null}),
    ...picture(2, "after", {rgba: greys(now)}),
    write(words.names.outputs, box.x, box.y - LINE / 2, {fill: colors.muted, size: 11.5}),
    ...outputBars(box, outputs, {colors, wanted, before, id: "misled", labelOf: words.outputOf}),
  ]};
}

/** What is next to nothing is not hatched. */
function faintless(change, most) {
  return change.map(value => Math.abs(value) < most / 20 ? 0 : value);
}
