/**
 * The axes of a chart: values from bottom to top, steps from left to right, and below them the same steps in epochs.
 */

import {line, text} from "./pieces.js";
import {countedTicks, linearTicks, logTicks, niceStep} from "./ticks.js";

/** From here on a step is worth the name of a part of an epoch, where the axis is logarithmic. */
const EPOCH_LEAST = 0.01;

/**
 * @param {import("../chart.js").Chart} chart
 * @param {object} frame
 * @returns {object[]} items
 */
export function valueAxis(chart, {size, left, right, top, bottom, values}) {
  const room = Math.max(2, Math.floor((bottom - top) / (size * 2.6)));
  const ticks = chart.y.ticks ?? ticksOf(chart.y, room);
  const step = chart.y.kind === "linear" ? niceStep(chart.y.to - chart.y.from, room) : 0;
  return ticks.flatMap(tick => {
    const y = values.at(tick);
    const words = chart.y.number(tick, step || tick);
    return [line(left, y, right, y, chart.colors.grid), text(left - 8, y, words, size, chart.colors.muted, "end")];
  });
}

function ticksOf({kind, from, to}, room) {
  return kind === "log" ? logTicks(from, to, room) : linearTicks(from, to, room);
}

/**
 * @param {import("../chart.js").Chart} chart
 * @param {object} frame
 * @returns {object[]} items
 */
export function stepAxis(chart, {size, left, right, bottom, steps}) {
  const y = bottom + size * 1.1;
  const ticks = stepTicks(chart.x, chart.x.to, Math.floor((right - left) / (size * 7)));
  return [
    line(left, bottom, right, bottom, chart.colors.muted),
    text(left - 8, y, chart.x.name, size, chart.colors.ink, "end"),
    ...ticks.filter(Number.isInteger).flatMap(tick => [
      line(steps.at(tick), bottom, steps.at(tick), bottom + 4, chart.colors.muted),
      text(within(steps.at(tick), chart, size), y, chart.x.number(tick), size, chart.colors.muted, "middle"),
    ]),
  ];
}

function stepTicks({kind}, to, count) {
  return kind === "counted" ? countedTicks(to, count) : linearTicks(0, to, count);
}

/** Keeps the words at the end of an axis inside the picture. */
function within(x, chart, size) {
  return Math.min(x, chart.width - size * 2);
}

/**
 * @param {import("../chart.js").Chart} chart
 * @param {object} frame
 * @returns {object[]} items
 */
export function epochAxis(chart, {size, left, right, bottom, steps}) {
  if (!chart.epochs) return [];
  const y = bottom + size * 2.7;
  const {ticks, step} = epochTicks(chart, Math.floor((right - left) / (size * 5)));
  return [
    text(left - 8, y, chart.epochs.name, size, chart.colors.ink, "end"),
    ...ticks.map(epoch => {
      const x = within(steps.at(epoch * chart.epochs.steps), chart, size);
      return text(x, y, chart.epochs.number(epoch, step || epoch), size, chart.colors.muted, "middle");
    }),
  ];
}

function epochTicks({x, epochs}, room) {
  const last = x.to / epochs.steps;
  if (x.kind === "linear") return {ticks: linearTicks(0, last, room), step: niceStep(last, room)};
  return {ticks: last > EPOCH_LEAST ? logTicks(EPOCH_LEAST, last, room / 2) : [], step: 0};
}
