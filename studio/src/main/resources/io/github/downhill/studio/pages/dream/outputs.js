/**
 * Ten outputs as bars with their numbers: pure items of a scene.
 */

import {number} from "../texts.js";
import {frame, spot, write} from "../example/marks.js";
import {brightest} from "./model.js";

/** Where the bars begin, and how much room their numbers have. */
const NAME = 14;
const VALUE = 46;

/**
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {ArrayLike<number>} outputs
 * @param {{colors: import("../palette.js").Palette, wanted: number, id: string, labelOf: (digit: number) => string,
 *   before?: ArrayLike<number>}} look wanted: the digit that is framed, −1 for none; before: what the outputs were
 * @returns {object[]} items of a scene
 */
export function outputBars(box, outputs, look) {
  const step = box.height / outputs.length;
  const choice = brightest(outputs);
  return Array.from(outputs).flatMap((value, digit) =>
    row({...box, y: box.y + digit * step, height: step}, value, {...look, digit, isChoice: digit === choice}));
}

function row(box, value, {colors, wanted, id, labelOf, before, digit, isChoice}) {
  const {x, y, width, height} = box;
  const middle = y + height / 2;
  const room = Math.max(4, width - NAME - VALUE);
  const thick = Math.min(12, height * 0.62);
  const style = {weight: isChoice ? 700 : 400, fill: isChoice ? colors.text : colors.muted, size: Math.min(12, height * 0.85)};
  return [
    write(String(digit), x + 2, middle, style),
    {kind: "rect", x: x + NAME, y: middle - thick / 2, width: room, height: thick, radius: 2, stroke: colors.grid},
    {kind: "rect", x: x + NAME, y: middle - thick / 2, width: room * clamped(value), height: thick, radius: 2,
      fill: isChoice ? colors.accent : colors.muted},
    ...(before ? [tick(x + NAME + room * clamped(before[digit]), middle, thick, colors)] : []),
    write(number(value, 3), x + width - 2, middle, {...style, align: "end"}),
    ...(digit === wanted ? [frame({x, y: y + 1, width, height: height - 2}, colors, 0)] : []),
    spot(`${id}.${digit}`, labelOf(digit), {x, y, width, height}),
  ];
}

function tick(x, middle, thick, colors) {
  return {kind: "line", x1: x, y1: middle - thick / 2 - 1, x2: x, y2: middle + thick / 2 + 1, stroke: colors.text, lineWidth: 2};
}

function clamped(value) {
  return Math.min(1, Math.max(0, value));
}
