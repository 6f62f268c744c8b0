/**
 * A chart of measured lines over the steps of a training, as a picture made of data.
 *
 * The lines are drawn as they were measured, never smoothed. Both axes have real numbers; the steps are counted a
 * second time in epochs below. Every mark is named in the legend.
 *
 * @typedef {object} Line
 * @property {string} name for the legend
 * @property {number[][]} points [step, value] in the order of their steps
 * @property {string} color
 * @property {number[]} [dash]
 * @property {number} [width]
 *
 * @typedef {object} Chart
 * @property {number} width
 * @property {number} height
 * @property {{name: string, kind: "linear"|"counted", to: number, number: (value: number) => string}} x the steps
 * @property {{name: string, steps: number, number: (value: number, step: number) => string}|null} epochs how many
 *   steps make one
 * @property {{name: string, kind: "linear"|"log"|"errors", from: number, to: number, ticks: number[]|null,
 *   number: (value: number, step: number) => string}} y the values; ticks where the axis wants its own
 * @property {Line[]} lines
 * @property {{step: number, words: string[]}|null} cursor the step in view, and what to say beside it
 * @property {{step: number, name: string, color: string}[]} events what happened at a step
 * @property {{ink: string, muted: string, grid: string, paper: string, accent: string}} colors
 */

import {epochAxis, stepAxis, valueAxis} from "./machine/axes.js";
import {cursorItems} from "./machine/cursor.js";
import {isSparse, legendItems, legendOf} from "./machine/legend.js";
import {disk, line, stroke} from "./machine/pieces.js";
import {placeOf} from "./machine/place.js";
import {thin} from "./machine/points.js";
import {scale} from "./machine/scales.js";

const RIGHT = 16;

/**
 * The chart as a scene.
 *
 * @param {Chart} chart
 * @returns {{width: number, height: number, items: object[]}}
 */
export function chartScene(chart) {
  const frame = frameOf(chart);
  return {
    width: chart.width,
    height: chart.height,
    items: [
      ...legendItems(chart, frame.size, frame.legend),
      ...valueAxis(chart, frame),
      ...stepAxis(chart, frame),
      ...epochAxis(chart, frame),
      ...chart.events.flatMap(event => eventItems(frame, event)),
      ...chart.lines.flatMap(each => lineItems(frame, each)),
      ...cursorItems(chart, frame),
    ],
  };
}

/**
 * The step at a place in the picture, whether or not anything was measured there.
 *
 * @param {Chart} chart
 * @param {number} x in pixels from the left
 * @returns {number}
 */
export function stepAt(chart, x) {
  const {steps} = frameOf(chart);
  return Math.min(chart.x.to, Math.max(0, steps.back(x)));
}

/**
 * Where a step and a value are in the picture.
 *
 * @param {Chart} chart
 * @param {number[]} point
 * @returns {number[]} x and y
 */
export function placeIn(chart, point) {
  return placeOf(frameOf(chart), point);
}

/** Where the axes are, and what they mean. */
function frameOf(chart) {
  const size = chart.width > 1000 ? 14 : 12;
  const legend = legendOf(chart, size);
  const left = Math.round(size * 4.6);
  const top = Math.round(legend.height + size * 0.9);
  const bottom = chart.height - Math.round(size * (chart.epochs ? 3.6 : 2.2));
  const right = chart.width - RIGHT;
  return {
    size, legend, left, top, right, bottom,
    steps: scale(chart.x.kind, 0, chart.x.to, left, right),
    values: scale(chart.y.kind, chart.y.from, chart.y.to, bottom, top),
  };
}

function lineItems(frame, each) {
  const {steps, left, right} = frame;
  const places = thin(each.points, steps.at, right - left).map(point => placeOf(frame, point));
  const dots = isSparse(each) ? places.map(([x, y]) => disk(x, y, 2.5, each.color)) : [];
  return [stroke(places, each.color, each.width ?? 1.5, each.dash), ...dots];
}

function eventItems({steps, top, bottom}, {step, color}) {
  return [line(steps.at(step), top, steps.at(step), bottom, color, 2)];
}
