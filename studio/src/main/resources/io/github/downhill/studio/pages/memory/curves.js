/**
 * The two copies side by side: what each gets right, or what it costs, on what it learns from and on the test, epoch by
 * epoch; lines are means of the seeds, bands go from the lowest to the highest.
 */

import {smallLetters} from "../draw/letters.js";
import {disk, line, stroke, text, widthOf} from "../machine/pieces.js";
import {scale} from "../machine/scales.js";
import {countedTicks, linearTicks} from "../machine/ticks.js";

const GAP = 22;
const STACKED = 560;
const STOPS = 40; // that one can go along by arrow keys

/**
 * @typedef {{name: string, color: string, dash?: number[], points: import("./model.js").Band[]}} Line
 *
 * @param {{plots: {title: string, lines: Line[]}[], rounds: number, most: number, xName: string,
 *   valueOf: (value: number) => string, labelOf: (plot: number, line: number, band: object) => string,
 *   colors: object, width: number, height: number}} look most: the largest value
 * @returns {import("../scene.js").Scene}
 */
export function curvesScene(look) {
  const {plots, width, height} = look;
  return {width, height, items: plots.flatMap((plot, i) => plotItems(plot, i, frameOf(look, i), look))};
}

function frameOf({width, height, rounds, most, plots}, index) {
  const size = smallLetters();
  const stacked = width < STACKED;
  const across = stacked ? width : (width - GAP) / plots.length;
  const down = stacked ? (height - GAP) / plots.length : height;
  const x = stacked ? 0 : index * (across + GAP);
  const y = stacked ? index * (down + GAP) : 0;
  const [left, right] = [x + size * 3.6, x + across - 12];
  const [top, bottom] = [y + size * 3.4, y + down - size * 2.5];
  return {
    size, left, right, top, bottom, x, y,
    epochs: scale("counted", 0, rounds, left, right), values: scale("linear", 0, most, bottom, top),
  };
}

function plotItems(plot, index, frame, look) {
  return [
    {...text(frame.x + 2, frame.y + frame.size * 0.8, plot.title, frame.size * 1.1, look.colors.text, "start"), weight: 600},
    ...legend(plot, frame, look), ...axes(frame, look),
    ...plot.lines.flatMap(each => bandItems(each, frame)), ...plot.lines.flatMap(each => lineItems(each, frame)),
    ...marks(plot, index, frame, look),
  ];
}

function legend({lines}, {size, x: start, y}, {colors}) {
  let x = start + 2;
  return lines.flatMap(({name, color, dash}) => {
    const at = y + size * 2.3;
    const items = [stroke([[x, at], [x + 22, at]], color, 2.2, dash), text(x + 27, at, name, size, colors.text, "start")];
    x += widthOf(name, size) + 38;
    return items;
  });
}

function axes({size, left, right, top, bottom, epochs, values}, {colors, rounds, most, xName, valueOf}) {
  const steps = countedTicks(rounds, Math.max(2, Math.floor((right - left) / 60)));
  return [
    ...linearTicks(0, most, 5).flatMap(tick => [
      line(left, values.at(tick), right, values.at(tick), colors.grid),
      text(left - 5, values.at(tick), valueOf(tick), size, colors.muted, "end")]),
    ...steps.flatMap(tick => [
      line(epochs.at(tick), bottom, epochs.at(tick), bottom + 4, colors.muted),
      text(Math.min(epochs.at(tick), right - 4), bottom + size, String(tick), size, colors.muted, "middle")]),
    line(left, bottom, right, bottom, colors.muted),
    line(left, top, left, bottom, colors.grid),
    text((left + right) / 2, bottom + size * 2.1, xName, size, colors.muted, "middle"),
  ];
}

function bandItems({points, color}, {epochs, values}) {
  const wide = points.filter(({count}) => count > 1);
  if (wide.length < 2) return [];
  const up = wide.map(({epoch, most}) => [epochs.at(epoch), values.at(most)]);
  const down = wide.toReversed().map(({epoch, least}) => [epochs.at(epoch), values.at(least)]);
  return [{kind: "path", points: [...up, ...down], closed: true, fill: color, opacity: 0.18}];
}

function lineItems({points, color, dash}, {epochs, values}) {
  if (points.length === 0) return [];
  const places = points.map(({epoch, mean}) => [epochs.at(epoch), values.at(mean)]);
  return [stroke(places, color, 2.2, dash), disk(...places.at(-1), 3.5, color)];
}

function marks({lines}, plot, {epochs, values}, {labelOf}) {
  return lines.flatMap(({points}, i) => {
    const every = Math.ceil(points.length / STOPS);
    return points.filter((_, at) => at % every === 0 || at === points.length - 1).map(band => ({
      kind: "rect", x: epochs.at(band.epoch) - 4, y: values.at(band.mean) - 4, width: 8, height: 8,
      id: `curve ${plot} ${i} ${band.epoch}`, label: labelOf(plot, i, band),
    }));
  });
}
