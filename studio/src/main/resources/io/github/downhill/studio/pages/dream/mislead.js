/**
 * A picture, the smallest change that turns it into another digit in the eyes of the network, and what comes of it.
 */

import {greys, negatives, signs} from "../draw/colors.js";
import {write} from "../example/marks.js";
import {SIDE} from "./model.js";
import {outputBars} from "./outputs.js";

const GAP = 14;
const LINE = 18;
const BARS = 150;

/**
 * @param {{width: number, height: number}} size
 * @param {{from: Float32Array, change: Float32Array, now: Float32Array, before: Float32Array, outputs: Float32Array|null,
 *   wanted: number, most: number, words: object, colors: import("../palette.js").Palette}} shown
 * @returns {import("../scene.js").Scene}
 */
export function misleadScene({width, height}, {from, change, now, before, outputs, wanted, most, words, colors}) {
  const hasBars = width > 3 * 70 + BARS;
  const room = hasBars ? width - BARS - 3 * GAP : width - 2 * GAP;
  const side = Math.max(40, Math.min(height - LINE - 4, room / 3));
  const left = Math.max(1, (width - 3 * side - 2 * GAP - (hasBars ? GAP + BARS : 0)) / 2);
  const place = index => left + index * (side + GAP);
  const picture = (index, id, more) => [
    {kind: "image", id, label: words[id], x: place(index), y: LINE, width: side, height: side, columns: SIDE, rows: SIDE,
      stroke: colors.grid, ...more},
    write(words.names[id], place(index), LINE / 2, {fill: colors.muted, size: 11.5}),
  ];
  const box = {x: place(3), y: LINE, width: BARS, height: side};
  return {width, height, items: [
    ...picture(0, "before", {rgba: greys(from)}),
    ...picture(1, "change", {rgba: signs(change, most), hatchMask: colors.hatched ? negatives(faintless(change, most)) : null}),
    ...picture(2, "after", {rgba: greys(now)}),
    ...(hasBars && outputs ? [
      write(words.names.outputs, box.x, LINE / 2, {fill: colors.muted, size: 11.5}),
      ...outputBars(box, outputs, {colors, wanted, before, id: "misled", labelOf: words.outputOf}),
    ] : []),
  ]};
}

/** What is next to nothing is not hatched. */
function faintless(change, most) {
  return change.map(value => Math.abs(value) < most / 20 ? 0 : value);
}
