/**
 * For each thing that can be done to pictures, how many are still recognised, from little of it to much: small charts
 * side by side. Pure.
 *
 * @typedef {object} Curve
 * @property {string} axis
 * @property {string} name
 * @property {number[]} degrees
 * @property {number[]} shares of right answers
 * @property {number} now how far it is done now
 * @property {boolean} fresh whether it is of the network in view
 * @property {(i: number) => string} labelOf what is said of one of its points
 * @property {(value: number) => string} write how its degrees are written
 */

import {write} from "../example/marks.js";
import {disk, line, stroke} from "../machine/pieces.js";

const GAP = 14;
const MARKS = [0, 0.5, 1];

/**
 * @param {Curve[]} curves
 * @param {{width: number, height: number, colors: import("../palette.js").Palette,
 *   percent: (share: number) => string}} look
 * @returns {import("../scene.js").Scene}
 */
export function curvesScene(curves, look) {
  const {width, height} = look;
  const columns = columnsFor(width);
  const rows = Math.ceil(curves.length / columns);
  const [wide, high] = [(width - GAP * (columns - 1)) / columns, (height - GAP * 0.4 * (rows - 1)) / rows];
  const items = curves.flatMap((curve, i) => chart(curve, {
    x: (i % columns) * (wide + GAP), y: Math.floor(i / columns) * (high + GAP * 0.4), width: wide, height: high,
  }, look));
  return {width, height, items};
}

/**
 * How many charts stand side by side.
 *
 * @param {number} width
 * @returns {number}
 */
export function columnsFor(width) {
  return width >= 480 ? 3 : 2;
}

function chart(curve, box, look) {
  const frame = frameOf(curve, box);
  return [axes, nowLine, lines, spots].flatMap(part => part(curve, frame, look));
}

function frameOf({degrees}, {x, y, width, height}) {
  const [left, right, top, bottom] = [x + 34, x + width - 6, y + 20, y + height - 16];
  const [from, to] = [degrees[0] ?? 0, degrees.at(-1) ?? 1];
  return {
    left, right, top, bottom, title: y + 8, names: bottom + 9,
    xOf: value => left + (right - left) * (value - from) / (to - from || 1),
    yOf: share => bottom - (bottom - top) * share,
  };
}

function axes({name, degrees, write: written}, {left, right, title, names, yOf}, {colors, percent}) {
  const more = {size: 10, fill: colors.muted};
  return [
    write(name, left, title, {size: 11.5, weight: 600, fill: colors.text}),
    ...MARKS.map(mark => line(left, yOf(mark), right, yOf(mark), colors.grid)),
    ...MARKS.map(mark => write(percent(mark), left - 4, yOf(mark), {...more, align: "end"})),
    ...(degrees.length === 0 ? [] : [
      write(written(degrees[0]), left, names, more),
      write(written(degrees.at(-1)), right, names, {...more, align: "end"}),
    ]),
  ];
}

function nowLine({degrees, shares, now}, {xOf, yOf, right, top, bottom, title}, {colors, percent}) {
  if (degrees.length === 0) return [];
  const x = xOf(now);
  const share = between(degrees, shares, now);
  return [
    line(x, top - 2, x, bottom, colors.accent, 1.4),
    disk(x, yOf(share), 4.2, colors.accent),
    write(percent(share), right, title, {size: 11.5, weight: 600, align: "end", fill: colors.accent}),
  ];
}

function lines({degrees, shares, fresh}, {xOf, yOf}, {colors}) {
  const places = degrees.map((degree, i) => [xOf(degree), yOf(shares[i])]);
  return [
    {...stroke(places, colors.test, 1.8), opacity: fresh ? 1 : 0.5},
    ...places.map(([x, y]) => ({...disk(x, y, 2.2, colors.test), opacity: fresh ? 1 : 0.5})),
  ];
}

function spots({axis, degrees, labelOf}, {xOf, top, bottom}) {
  const reach = degrees.length > 1 ? (xOf(degrees[1]) - xOf(degrees[0])) / 2 : 4;
  return degrees.map((degree, i) => ({
    kind: "rect", x: xOf(degree) - reach, y: top, width: 2 * reach, height: bottom - top, id: `${axis} ${degree}`,
    label: labelOf(i),
  }));
}

/**
 * A value between measured ones, on the straight line.
 *
 * @param {number[]} xs ascending
 * @param {number[]} ys
 * @param {number} x
 * @returns {number}
 */
export function between(xs, ys, x) {
  const after = xs.findIndex(each => each >= x);
  if (after === -1) return ys.at(-1);
  if (after === 0) return ys[0];
  const part = (x - xs[after - 1]) / (xs[after] - xs[after - 1]);
  return ys[after - 1] + part * (ys[after] - ys[after - 1]);
}
