/**
 * How smooth each map is, as a dot, beside what the same weights give when they are shuffled. A dot above its grey bar
 * is a pattern; a dot inside it may be chance.
 */

import {frame, rule, write} from "./marks.js";

const LEFT = 30;
const BELOW = 16;
const ABOVE = 6;
const LOWEST = -0.15;
const MARKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * @param {{id: string, name: string, label: string, value: number, mean: number, most: number}[]} measures
 * @param {{colors: object, chosen: string, old: boolean, numberOf: (value: number) => string, width: number,
 *   height: number}} look
 * @returns {{width: number, height: number, items: object[]}} old measures are pale
 */
export function dotsScene(measures, look) {
  const {width, height, colors} = look;
  const plot = {width: width - LEFT - 4, height: height - ABOVE - BELOW};
  const yOf = value => ABOVE + ((1 - value) / (1 - LOWEST)) * plot.height;
  const step = plot.width / Math.max(measures.length, 1);
  const items = MARKS.flatMap(mark => gridLine(mark, yOf(mark), look));
  measures.forEach((measure, i) => {
    items.push(...column(measure, {x: LEFT + (i + 0.5) * step, step, yOf, bottom: height - BELOW, i}, look));
  });
  return {width, height, items};
}

function gridLine(mark, y, {colors, numberOf, width}) {
  return [
    rule([LEFT, y], [width - 4, y], mark === 0 ? colors.muted : colors.grid),
    write(numberOf(mark), LEFT - 6, y, {size: 10, align: "end", fill: colors.muted}),
  ];
}

function column(measure, {x, step, yOf, bottom, i}, {colors, chosen, old}) {
  const wide = Math.max(2, Math.min(step * 0.6, 14));
  const high = yOf(measure.mean) - yOf(measure.most);
  const every = Math.ceil(16 / step);
  const picked = measure.id === chosen;
  const band = {x: x - wide / 2, y: yOf(measure.most), width: wide, height: Math.max(high, 1)};
  const dot = {x, y: yOf(measure.value), r: Math.min(4.5, step * 0.4)};
  const hit = {x: x - step / 2, y: ABOVE, width: step, height: bottom - ABOVE};
  return [
    {kind: "rect", ...band, fill: colors.muted, opacity: 0.45},
    {kind: "circle", ...dot, fill: colors.accent, opacity: old ? 0.35 : 1},
    ...(picked ? [frame(hit, colors, 0)] : []),
    ...(i % every === 0 ? [write(measure.name, x, bottom + BELOW / 2 + 1, {
      size: 10, align: "middle", weight: picked ? 700 : 400, fill: picked ? colors.accent : colors.muted,
    })] : []),
    {kind: "rect", ...hit, id: measure.id, label: measure.label},
  ];
}
