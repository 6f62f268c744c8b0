/**
 * What stands around the map: its axes with real numbers, and the legend of its colors. Pure.
 */

import {linearTicks} from "../machine/ticks.js";
import {gridPlace} from "./model.js";

const LINES = 9;
const BAR = 14;
const SHADES = 100;

/**
 * The costs of the lines: those that are written beside the legend.
 *
 * @param {import("./scale.js").HeightScale} scale
 * @returns {number[]}
 */
export function levelsOf(scale) {
  return scale.marks(LINES).filter(level => level > scale.low && level < scale.high);
}

/** @returns {object[]} items of a scene */
export function mapAxes({xs, ys}, frame, {colors, words, markText}) {
  const bottom = frame.top + frame.height;
  const across = ticks(xs, frame.width / 60).flatMap(tick => {
    const [x] = frame.at(gridPlace({xs, ys}, {x: tick, y: 0})[0], 0);
    return [rule(x, bottom, x, bottom + 4, colors.muted), label(markText(tick), x, bottom + 12, colors, "middle")];
  });
  const up = ticks(ys, frame.height / 40).flatMap(tick => {
    const [, y] = frame.at(0, gridPlace({xs, ys}, {x: 0, y: tick})[1]);
    if (y < frame.top + 14) return [];
    return [rule(frame.left - 4, y, frame.left, y, colors.muted), label(markText(tick), frame.left - 6, y, colors, "end")];
  });
  return [
    ...across, ...up,
    label(words.u, frame.left + frame.width / 2, bottom + 28, colors, "middle"),
    label(words.v, frame.left - 6, frame.top + 5, colors, "end"),
  ];
}

function ticks(places, count) {
  const margin = (places[1] - places[0]) / 2;
  return linearTicks(places[0] - margin, places.at(-1) + margin, Math.max(2, Math.floor(count)));
}

/** @returns {object[]} items of a scene */
export function mapLegend(scale, frame, {colorOf, colors, words, markText}) {
  const left = frame.left + frame.width + 14;
  const shades = Array.from({length: SHADES}, (_, i) => 1 - (i + 0.5) / SHADES);
  const bar = {
    kind: "image", x: left, y: frame.top, width: BAR, height: frame.height, columns: 1, rows: SHADES,
    rgba: new Uint8ClampedArray(shades.flatMap(share => [...colorOf(share), 255])), stroke: colors.grid,
    hatchMask: scale.signed && colors.hatched ? Uint8Array.from(shades, share => share < 0.5 ? 1 : 0) : null,
  };
  const marks = [...new Set(scale.marks(LINES))].flatMap(value => {
    const y = frame.top + frame.height * (1 - scale.share(value));
    return [rule(left + BAR, y, left + BAR + 4, y, colors.muted),
      label(markText(value), left + BAR + 7, Math.max(frame.top + 5, y), colors, "start")];
  });
  return [bar, ...marks, label(words.cost, left, frame.top + frame.height + 14, colors, "start")];
}

function rule(x1, y1, x2, y2, stroke) {
  return {kind: "line", x1, y1, x2, y2, stroke, lineWidth: 1};
}

function label(text, x, y, colors, align) {
  return {kind: "text", text, x, y, size: 11, align, baseline: "middle", fill: colors.muted};
}
