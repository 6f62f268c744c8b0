/**
 * How the nudges settle while one averages over more and more examples: a line for each, on a scale that is
 * logarithmic on both sides of zero. Below, how alike this example's nudges and the average's are.
 */

import {arrow, frame, spot, tint, write} from "./marks.js";
import {brief} from "./numbers.js";

const [LEFT, RIGHT, TOP, BELOW] = [52, 10, 8, 40];
/** What is so much smaller than the largest stands at zero. */
const DEPTH = 1e4;

/**
 * @typedef {{count: number, cosine: number, name: string}} Stop
 * @typedef {{values: number[], chosen: boolean, id: string, name: string}} Line
 */

/**
 * @param {{stops: Stop[], lines: Line[], at: number, colors: object, words: Object<string, string>,
 *   labelOf: (line: Line, stop: number) => string, stopOf: (stop: Stop) => string,
 *   cosineOf: (stop: Stop) => string, width: number, height: number}} look
 * @returns {import("../scene.js").Scene}
 */
export function averagesScene(look) {
  const {stops, lines, width, height} = look;
  const floor = height - BELOW;
  const most = Math.max(...lines.flatMap(({values}) => values.map(Math.abs)), Number.MIN_VALUE);
  const step = (width - LEFT - RIGHT) / Math.max(1, stops.length);
  const x = i => LEFT + (i + 0.5) * step;
  const y = value => (TOP + floor) / 2 - (floor - TOP) / 2 * squeeze(value / most);
  const places = {x, y, step, floor, most};
  const items = [
    ...grid(places, look),
    ...stops.flatMap((stop, i) => foot(stop, i, places, look)),
    ...lines.toReversed().flatMap(line => path(line, places, look)),
  ];
  return {width, height, items};
}

/** Logarithmic away from zero, on both sides of it. */
export function squeeze(share) {
  return Math.sign(share) * Math.log10(1 + Math.abs(share) * DEPTH) / Math.log10(1 + DEPTH);
}

function grid({y, most}, {colors, width}) {
  const power = 10 ** Math.floor(Math.log10(most));
  const marks = [power, power / 100, 0, -power / 100, -power];
  return marks.flatMap(value => [
    {kind: "line", x1: LEFT, y1: y(value), x2: width - RIGHT, y2: y(value),
      stroke: value === 0 ? colors.muted : colors.grid, lineWidth: 1},
    write(brief(value), LEFT - 5, y(value), {align: "end", size: 10, fill: colors.muted}),
  ]);
}

function foot(stop, i, {x, step, floor}, {colors, at, stopOf, cosineOf, words}) {
  const box = {x: x(i) - step / 2 + 1, y: floor + 1, width: step - 2, height: BELOW - 3};
  const chosen = i === at;
  return [
    ...(i === 0 ? [write(words.cosine, LEFT - 5, floor + 28, {align: "end", size: 10.5, fill: colors.muted})] : []),
    ...(chosen ? [tint({...box, y: TOP, height: floor - TOP + BELOW - 2}, colors)] : []),
    write(stop.name, x(i), floor + 12, {align: "middle", size: 11, weight: chosen ? 700 : 400,
      fill: chosen ? colors.accent : colors.text}),
    write(brief(stop.cosine), x(i), floor + 28, {align: "middle", size: 10.5, fill: colors.text}),
    spot(`stop.${stop.count}`, stopOf(stop), {...box, height: 20}),
    spot(`cosine.${stop.count}`, cosineOf(stop), {...box, y: box.y + 20, height: box.height - 20}),
    ...(chosen ? [frame(box, colors, 0)] : []),
  ];
}

function path({values, chosen, id, ...line}, {x, y}, {colors, labelOf}) {
  const points = values.map((value, i) => [x(i), y(value)]);
  const color = chosen ? colors.accent : colors.muted;
  return [
    {kind: "path", points, stroke: color, lineWidth: chosen ? 2.4 : 1.2},
    ...points.flatMap(([px, py], i) => [
      ...arrow({value: values[i], most: Math.abs(values[i]), x: px, y: py, size: chosen ? 9 : 6, hollow: false},
        colors),
      {kind: "circle", x: px, y: py, r: chosen ? 7 : 5, id: `${id}@${i}`,
        label: labelOf({values, chosen, id, ...line}, i)},
    ]),
  ];
}
