/**
 * A curve over one number, as a picture: the ball, the slope under it as a tangent, the step as an arrow, the places it
 * has been to, and below the axis which valley each start reaches.
 */

import {disk, line, stroke, text} from "../machine/pieces.js";
import {LOST, NONE} from "./model.js";
import {arrow, clipped, isOn, legend, lettersOf, plotOf, xAxis, yAxis} from "./plot.js";

const STRIP = 14;
const TANGENT = 110;
const TRAIL_MOST = 150;

/**
 * @typedef {object} Balls
 * @property {string} name
 * @property {string} color
 * @property {number[]} dash
 * @property {number[]} now where the ball is: x and cost
 * @property {number[][]} trail [x, cost] after each step up to now
 */

/**
 * @param {{width: number, height: number}} size
 * @param {{reach: number, costs: Float32Array, top?: number}} curve
 * @returns {import("./plot.js").Plot}
 */
export function curvePlot(size, {reach, costs, top}) {
  const letters = lettersOf(size.width);
  const [least, most] = top === undefined ? rangeOf(costs) : [0, top];
  const air = (most - least || 1) * 0.06;
  const margins = {left: letters * 4.4, right: 24, top: letters * 2, bottom: letters * 2 + STRIP + 12};
  return plotOf(size, margins, [-reach, reach], [least - air, most + air]);
}

/** Lowest and highest, where there is a cost at all. */
function rangeOf(costs) {
  let [least, most] = [Infinity, -Infinity];
  for (const cost of costs) {
    if (Number.isFinite(cost)) [least, most] = [Math.min(least, cost), Math.max(most, cost)];
  }
  return least <= most ? [least, most] : [0, 1];
}

/**
 * @param {object} curve what is shown; see curvePanel.js
 * @param {{width: number, height: number}} size
 * @returns {import("../scene.js").Scene}
 */
export function curveScene(curve, size) {
  const plot = curvePlot(size, curve);
  const {colors, words} = curve;
  return {
    ...size,
    items: [
      ...yAxis(plot, colors, words.cost),
      ...xAxis(plot, colors, "x"),
      ...stripItems(plot, curve),
      ...curveItems(plot, curve),
      ...legendItems(plot, curve),
      ...curve.bottoms.flatMap((bottom, i) => bottomItems(plot, curve, bottom, i)),
      ...startItems(plot, curve),
      ...curve.balls.flatMap(balls => ballItems(plot, curve, balls)),
      ...curve.crowd.map(({at, color}) => dotItem(plot, at, color, curve.rim)).filter(Boolean),
    ],
  };
}

/** The marks of the ball that is alone. */
function legendItems(plot, {colors, words, tangent, arrowTo}) {
  const entries = [
    tangent !== undefined && {words: words.slope, mark: (x, y) => [line(x - 9, y, x + 9, y, colors.train, 2.5)]},
    arrowTo && {words: words.stride, mark: (x, y) => arrow(x + 9, y, x - 9, y, colors.accent, 3)},
  ];
  return legend(plot, entries.filter(Boolean), colors);
}

/** Where there is no cost the line is cut, and where a step of the curve is a jump it is drawn as one. */
function curveItems(plot, {costs, reach, colors}) {
  const pieces = [[]];
  for (let i = 0; i < costs.length; i++) {
    const y = plot.y.at(costs[i]);
    if (Number.isFinite(y)) pieces.at(-1).push([plot.x.at(reach * (2 * i / (costs.length - 1) - 1)), y]);
    else if (pieces.at(-1).length > 0) pieces.push([]);
  }
  return pieces.filter(piece => piece.length > 1).map(piece => stroke(piece, colors.ink, 2));
}

function bottomItems(plot, {colors, valleyColors, words}, [x, cost], i) {
  const [px, py] = [plot.x.at(x), plot.y.at(cost)];
  return [
    {...line(px, py + 8, px, plot.bottom, valleyColors[i]), dash: [2, 3]},
    {...text(px, py + plot.size, words.letters[i], plot.size, valleyColors[i], "middle"), weight: 700},
  ];
}

/** Neighbors that reach the same valley are one piece of the strip. */
function stripItems(plot, {reachedBy, valleyColors, colors, words}) {
  if (!reachedBy) return [];
  const top = plot.bottom + plot.size * 2 + 2;
  const width = (plot.right - plot.left) / reachedBy.length;
  const items = [];
  for (let i = 0; i < reachedBy.length;) {
    let end = i + 1;
    while (end < reachedBy.length && reachedBy[end] === reachedBy[i]) end++;
    const box = {kind: "rect", x: plot.left + i * width, y: top, width: (end - i) * width, height: STRIP};
    const label = words.basin(reachedBy[i], plot.x.back(box.x), plot.x.back(box.x + box.width));
    items.push({...box, ...stripLook(reachedBy[i], valleyColors, colors), label, id: `basin:${i}`});
    if (box.width > plot.size && reachedBy[i] < LOST) {
      items.push({...text(box.x + box.width / 2, top + STRIP / 2 + 0.5, words.letters[reachedBy[i]], plot.size - 1,
        colors.paper, "middle"), weight: 700});
    }
    i = end;
  }
  return items;
}

function stripLook(valley, valleyColors, colors) {
  if (valley === LOST) return {fill: colors.paper, stroke: colors.muted, hatch: true};
  return valley === NONE ? {fill: colors.grid} : {fill: valleyColors[valley]};
}

function startItems(plot, {start, colors, words}) {
  if (!start) return [];
  const [x, y] = [plot.x.at(start.x), plot.y.at(start.cost)];
  if (!isOn(plot, x, y)) return [];
  return [{kind: "circle", x, y, r: 11, stroke: colors.accent, lineWidth: 1.5, dash: [3, 3], id: "start",
    label: words.start}];
}

function ballItems(plot, {colors, words, tangent, arrowTo}, {name, color, now, trail}) {
  const [x, y] = [plot.x.at(now[0]), plot.y.at(now[1])];
  const places = trail.slice(-TRAIL_MOST).map(([at, cost], i, all) =>
    ({step: trail.length - all.length + i, x: plot.x.at(at), y: plot.y.at(cost)}));
  const dots = places.filter(place => isOn(plot, place.x, place.y)).map(place => ({
    ...disk(place.x, place.y, 3, color), opacity: 0.55, id: `step:${place.step}`, label: words.step(name, place.step)}));
  if (!isOn(plot, x, y)) return [...dots, outside(plot, x, colors, words)];
  return [
    ...dots,
    ...tangent !== undefined ? tangentItems(plot, x, y, tangent, colors) : [],
    ...arrowTo ? stepItems(plot, x, y, arrowTo, colors) : [],
    {...disk(x, y, 8, color), stroke: colors.paper, lineWidth: 2, id: `ball:${name}`, label: words.ball(name, now)},
  ];
}

function outside(plot, x, colors, words) {
  const left = x < (plot.left + plot.right) / 2;
  return text(left ? plot.left + 8 : plot.right - 8, plot.top + plot.size, words.outside, plot.size, colors.muted,
    left ? "start" : "end");
}

/** As long on any slope: what is seen is how steep it is. */
function tangentItems(plot, x, y, slope, colors) {
  const rise = slope * (plot.y.at(1) - plot.y.at(0)) / (plot.x.at(1) - plot.x.at(0));
  const dx = TANGENT / 2 / Math.hypot(1, rise);
  const ends = clipped(plot, x - dx, y - rise * dx, x + dx, y + rise * dx);
  return ends ? [line(...ends, colors.train, 2.5)] : [];
}

/** From the ball as far as the step leads, and from there down, or up, to the curve. */
function stepItems(plot, x, y, [to, cost], colors) {
  const end = Math.min(plot.right, Math.max(plot.left, plot.x.at(to)));
  const fall = plot.y.at(cost);
  const landing = isOn(plot, plot.x.at(to), fall)
    ? [{...line(end, y, end, fall, colors.accent), dash: [3, 3]},
      {kind: "circle", x: end, y: fall, r: 4, stroke: colors.accent, lineWidth: 1.5}]
    : [];
  return [...arrow(x, y, end, y, colors.accent, 3), ...landing];
}

function dotItem(plot, [at, cost], color, rim) {
  const [x, y] = [plot.x.at(at), plot.y.at(cost)];
  return isOn(plot, x, y) ? {...disk(x, y, 3, color), stroke: rim, lineWidth: 0.5} : null;
}
