/**
 * The cost as a function of one number alone: what it really does when that is turned up and down, and the straight
 * line that the slope takes it for.
 */

import {smallLetters} from "../draw/letters.js";
import {disk, line, stroke, text, widthOf} from "../machine/pieces.js";

/**
 * @param {{by: number[], changes: ArrayLike<number>, slope: number, at: number, colors: object, numberOf: Function,
 *   labelOf: (i: number) => string, width: number, height: number}} look at: which of the places the number is turned to
 * @returns {import("../scene.js").Scene}
 */
export function turnScene(look) {
  const frame = frameOf(look);
  return {
    width: look.width, height: look.height,
    items: [...axes(frame, look), ...lines(frame, look), ...here(frame, look), ...marks(frame, look)],
  };
}

/**
 * Which of the places a point is nearest to.
 *
 * @param {{by: number[], changes: ArrayLike<number>, numberOf: Function, width: number}} look
 * @param {number} x
 * @returns {number} its index
 */
export function turnAt(look, x) {
  const {left, right} = frameOf(look);
  const last = look.by.length - 1;
  return Math.round(last * Math.min(1, Math.max(0, (x - left) / (right - left))));
}

function frameOf({by, changes, numberOf, width, height}) {
  const size = smallLetters();
  const finite = Array.from(changes).filter(Number.isFinite);
  const widest = Math.max(...[Math.min(...finite), Math.max(...finite)].map(value => widthOf(numberOf(value), size)));
  const [left, right, top, bottom] = [Math.round(widest * 1.1) + 10, width - 12, 8, height - Math.round(size * 1.6)];
  const [low, high] = [Math.min(...finite, 0), Math.max(...finite, 0)];
  const margin = (high - low || 1e-12) * 0.12;
  const reach = by.at(-1);
  return {
    size, left, right, top, bottom, low: low - margin, high: high + margin,
    xOf: value => left + (right - left) * (value + reach) / (2 * reach),
    yOf: change => bottom - (bottom - top) * (change - low + margin) / (high - low + 2 * margin || 1),
  };
}

function axes({size, left, right, top, bottom, xOf, yOf}, {by, changes, colors, numberOf}) {
  const [low, high] = [Math.min(...changes), Math.max(...changes)];
  const heights = [...new Set([low, 0, high])].filter((value, i, all) =>
    value === 0 || Math.abs(yOf(value) - yOf(0)) > size || all.length < 2);
  const places = [by[0], 0, by.at(-1)];
  return [
    ...heights.map(value => line(left, yOf(value), right, yOf(value), value === 0 ? colors.muted : colors.grid)),
    ...heights.map(value => text(left - 5, yOf(value), numberOf(value), size, colors.muted, "end")),
    line(xOf(0), top, xOf(0), bottom, colors.grid),
    ...places.map((value, i) =>
      text(xOf(value), bottom + size, numberOf(value), size, colors.muted, ["start", "middle", "end"][i])),
  ];
}

/** The slope's line ends where the picture does. */
function lines({xOf, yOf, low, high}, {by, changes, slope, colors}) {
  const reach = by.at(-1);
  const most = slope === 0 ? reach : Math.min(reach, (slope > 0 ? high : -low) / Math.abs(slope));
  const least = slope === 0 ? -reach : Math.max(-reach, (slope > 0 ? low : -high) / Math.abs(slope));
  return [
    stroke([[xOf(least), yOf(slope * least)], [xOf(most), yOf(slope * most)]], colors.train, 2, [6, 4]),
    stroke(by.map((value, i) => [xOf(value), yOf(changes[i])]), colors.test, 2.5),
    disk(xOf(0), yOf(0), 3.5, colors.muted),
  ];
}

function here({xOf, yOf, top, bottom, low, high}, {by, changes, slope, at, colors}) {
  const x = xOf(by[at]);
  const predicted = slope * by[at];
  const isSeen = predicted >= low && predicted <= high;
  return [
    line(x, top, x, bottom, colors.accent, 1),
    ...(isSeen ? [{...disk(x, yOf(predicted), 4, colors.paper), stroke: colors.train, lineWidth: 2}] : []),
    disk(x, yOf(changes[at]), 5, colors.test),
  ];
}

function marks({xOf, yOf}, {by, changes, labelOf}) {
  return by.map((value, i) => ({
    kind: "rect", x: xOf(value) - 4, y: yOf(changes[i]) - 4, width: 8, height: 8, id: `turn ${i}`, label: labelOf(i),
  }));
}
