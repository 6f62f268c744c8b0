/**
 * The cost of the example, output by output: what came out, what should have come out, and a bar of what that adds.
 */

import {brief, written} from "./numbers.js";
import {bar, frame, spot, tint, write} from "./marks.js";

const HEAD = 18;
const TOTAL = 26;

/**
 * @param {import("./pass.js").Pass} pass
 * @param {{colors: object, opened: string, choice: number, heads: string[], labelOf: (id: string) => string,
 *   width: number, height: number}} look heads are those of digit, a, y and of the bars
 * @returns {import("../scene.js").Scene}
 */
export function costScene(pass, look) {
  const {width, height} = look;
  const row = Math.max(15, Math.min(30, (height - HEAD - TOTAL) / pass.terms.length));
  const place = columns(width);
  const most = pass.terms.reduce((one, other) => Math.max(one, other));
  const items = [
    ...heads(place, look),
    ...Array.from(pass.terms, (_, j) => line(pass, j, {y: HEAD + j * row, row, most, place}, look)).flat(),
    ...total(pass, {y: HEAD + pass.terms.length * row, place}, look),
  ];
  return {width, height: HEAD + pass.terms.length * row + TOTAL, items};
}

function columns(width) {
  const value = width - 52;
  return {digit: 14, a: 64, y: 88, bar: 104, value, barWidth: Math.max(20, value - 104 - 8), width};
}

function heads(place, {heads: [digit, a, y, term], colors}) {
  const more = {fill: colors.muted, size: 11};
  return [
    write(digit, place.digit, HEAD / 2, {...more, align: "middle"}),
    write(a, place.a, HEAD / 2, {...more, align: "end"}),
    write(y, place.y, HEAD / 2, {...more, align: "end"}),
    write(term, place.bar, HEAD / 2, more),
  ];
}

function line(pass, j, {y, row, most, place}, {colors, opened, labelOf, choice}) {
  const middle = y + row / 2;
  const output = `a.${pass.layers.length}.${j}`;
  const isLabel = j === pass.label;
  const box = {x: place.bar - 4, y: y + 1, width: place.width - place.bar, height: row - 2};
  const outputBox = {x: place.digit + 12, y: y + 1, width: place.a - place.digit - 8, height: row - 2};
  return [
    ...(isLabel ? [tint({x: 1, y, width: place.width - 2, height: row}, colors)] : []),
    write(String(j), place.digit, middle, {align: "middle", size: 13, weight: j === choice ? 700 : 500,
      fill: j === choice ? colors.accent : colors.text}),
    write(brief(pass.a.at(-1)[j]), place.a, middle, {align: "end", fill: colors.text}),
    write(String(pass.targets[j]), place.y, middle, {align: "end", fill: isLabel ? colors.text : colors.muted,
      weight: isLabel ? 700 : 400}),
    ...bar({value: pass.terms[j], most, x: place.bar, y: y + row * 0.2, width: place.barWidth, height: row * 0.6},
      {...colors, positive: colors.muted}),
    write(brief(pass.terms[j]), place.width - 6, middle, {align: "end", fill: colors.text}),
    spot(output, labelOf(output), outputBox),
    spot(`C.${j}`, labelOf(`C.${j}`), box),
    ...(opened === output ? [frame(outputBox, colors, 0)] : []),
    ...(opened === `C.${j}` ? [frame(box, colors, 0)] : []),
  ];
}

function total(pass, {y, place}, {colors, opened, labelOf}) {
  const box = {x: place.bar - 4, y: y + 3, width: place.width - place.bar, height: TOTAL - 5};
  return [
    {kind: "line", x1: place.bar, y1: y + 1, x2: place.width - 4, y2: y + 1, stroke: colors.text, lineWidth: 1},
    write("C =", place.bar, y + TOTAL / 2 + 1, {size: 13, weight: 600, fill: colors.text}),
    write(written(pass.cost), place.width - 6, y + TOTAL / 2 + 1,
      {size: 13, weight: 700, align: "end", fill: colors.text}),
    spot("C", labelOf("C"), box),
    ...(opened === "C" ? [frame(box, colors, 0)] : []),
  ];
}
