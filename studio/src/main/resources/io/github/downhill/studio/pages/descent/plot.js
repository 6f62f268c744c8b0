/**
 * A plane with two axes of numbers: where a number is in the picture, and which number is at a place in it.
 */

import {line, text, widthOf} from "../machine/pieces.js";
import {scale} from "../machine/scales.js";
import {decimals, linearTicks, niceStep} from "../machine/ticks.js";
import {number} from "../texts.js";

/** So wide is a mark in a legend. */
const MARK = 18;

/**
 * @typedef {{size: number, left: number, right: number, top: number, bottom: number, x: import("../machine/scales.js").Scale,
 *   y: import("../machine/scales.js").Scale}} Plot
 */

/**
 * @param {{width: number, height: number}} size of the picture
 * @param {{left: number, right: number, top: number, bottom: number}} margins
 * @param {[number, number]} xs
 * @param {[number, number]} ys
 * @returns {Plot}
 */
export function plotOf({width, height}, margins, xs, ys) {
  const [left, right] = [margins.left, width - margins.right];
  const [top, bottom] = [margins.top, height - margins.bottom];
  return {
    size: lettersOf(width), left, right, top, bottom,
    x: scale("linear", ...xs, left, right), y: scale("linear", ...ys, bottom, top),
  };
}

/**
 * How large the letters of a picture are.
 *
 * @param {number} width
 * @returns {number}
 */
export function lettersOf(width) {
  return width > 1000 ? 14 : 12;
}

/** Whether a place is on the plot. */
export function isOn({left, right, top, bottom}, x, y) {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}

/**
 * The part of a straight line that is on the plot.
 *
 * @param {Plot} plot
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 * @returns {[number, number, number, number]|null} nothing where no part is
 */
export function clipped({left, right, top, bottom}, x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [by, room] of [[-dx, x1 - left], [dx, right - x1], [-dy, y1 - top], [dy, bottom - y1]]) {
    if (by === 0 && room < 0) return null;
    if (by < 0) from = Math.max(from, room / by);
    if (by > 0) to = Math.min(to, room / by);
  }
  return from < to ? [x1 + from * dx, y1 + from * dy, x1 + to * dx, y1 + to * dy] : null;
}

/**
 * The marks of the axis from left to right.
 *
 * @param {Plot} plot
 * @param {object} colors
 * @param {string} name
 * @returns {object[]} items
 */
export function xAxis(plot, colors, name) {
  const {size, left, right, bottom, x} = plot;
  const room = Math.max(2, Math.floor((right - left) / (size * 6)));
  const step = niceStep(x.to - x.from, room);
  return [
    ...linearTicks(x.from, x.to, room).flatMap(tick => [
      line(x.at(tick), plot.top, x.at(tick), bottom, colors.grid),
      text(x.at(tick), bottom + size, number(tick, decimals(step)), size, colors.muted, "middle"),
    ]),
    line(left, bottom, right, bottom, colors.muted),
    text(right + 8, bottom, name, size, colors.ink, "start"),
  ];
}

/**
 * The marks of the axis from bottom to top.
 *
 * @param {Plot} plot
 * @param {object} colors
 * @param {string} name
 * @returns {object[]} items
 */
export function yAxis(plot, colors, name) {
  const {size, left, right, top, bottom, y} = plot;
  const room = Math.max(2, Math.floor((bottom - top) / (size * 3)));
  const step = niceStep(y.to - y.from, room);
  return [
    ...linearTicks(y.from, y.to, room).flatMap(tick => [
      line(left, y.at(tick), right, y.at(tick), colors.grid),
      text(left - 6, y.at(tick), number(tick, decimals(step)), size, colors.muted, "end"),
    ]),
    text(left, top - size, name, size, colors.ink, "middle"),
  ];
}

/**
 * What the marks of a picture mean: in a row above the plot, or where that is too narrow one below the other in its
 * corner.
 *
 * @param {Plot} plot
 * @param {{mark: (x: number, y: number) => object[], words: string}[]} entries
 * @param {object} colors
 * @returns {object[]} items
 */
export function legend(plot, entries, colors) {
  const {size, right, top} = plot;
  const widths = widthsOf(plot, entries);
  const isRow = isOneRow(plot, widths);
  let x = right - sum(widths);
  return entries.flatMap(({mark, words}, i) => {
    const end = isRow ? x += widths[i] : right - size;
    const y = isRow ? top - size : top + size * (1 + 1.5 * i);
    const at = end - widthOf(words, size);
    return [...mark(at - MARK / 2 - 5, y), text(at, y, words, size, colors.muted, "start")];
  });
}

/**
 * How much of the height of the plot its legend takes.
 *
 * @param {Plot} plot
 * @param {{words: string}[]} entries
 * @returns {number} 0 where it stands above the plot
 */
export function legendHeight(plot, entries) {
  return isOneRow(plot, widthsOf(plot, entries)) ? 0 : plot.size * (0.5 + 1.5 * entries.length);
}

function widthsOf({size}, entries) {
  return entries.map(({words}) => widthOf(words, size) + MARK + size * 1.4);
}

function isOneRow({size, left, right}, widths) {
  return sum(widths) < right - left - size * 5;
}

function sum(numbers) {
  return numbers.reduce((total, value) => total + value, 0);
}

/**
 * An arrow.
 *
 * @returns {object[]} items
 */
export function arrow(x1, y1, x2, y2, color, width = 2.5) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 1) return [];
  const head = Math.min(9, 0.6 * length);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - head * ux, y2 - head * uy];
  return [
    line(x1, y1, bx, by, color, width),
    {
      kind: "path", closed: true, fill: color,
      points: [[x2, y2], [bx - 0.5 * head * uy, by + 0.5 * head * ux], [bx + 0.5 * head * uy, by - 0.5 * head * ux]],
    },
  ];
}
