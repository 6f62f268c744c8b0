/**
 * A surface over two numbers from above, as a picture: contours, the ways of the balls, the arrow against the gradient.
 */

import {disk, dot, line, stroke, text, widthOf} from "../machine/pieces.js";
import {decimals} from "../machine/ticks.js";
import {remembering} from "../still.js";
import {number} from "../texts.js";
import {arrow, isOn, legend, lettersOf, plotOf} from "./plot.js";
import {linearTicks, niceStep} from "../machine/ticks.js";

const DOTS_MOST = 200;
const LEGEND = 12;
const RIGHT = 22;

/**
 * The plot is a square: a step is as long up as it is to the right.
 *
 * @param {{width: number, height: number}} size
 * @param {number} reach
 * @returns {import("./plot.js").Plot}
 */
export function mapPlot(size, reach) {
  const letters = lettersOf(size.width);
  const [marginX, marginY] = [letters * 3.2, letters * 6.4];
  const side = Math.max(40, Math.min(size.width - marginX - RIGHT, size.height - marginY - letters));
  const left = marginX + (size.width - marginX - RIGHT - side) / 2;
  const margins = {left, right: size.width - left - side, top: letters * 2, bottom: size.height - letters * 2 - side};
  return plotOf(size, margins, [-reach, reach], [-reach, reach]);
}

/**
 * @param {object} map what is shown; see mapPanel.js
 * @param {{width: number, height: number}} size
 * @returns {import("../scene.js").Scene}
 */
export function mapScene(map, size) {
  const plot = mapPlot(size, map.reach);
  return {
    ...size,
    items: [
      {kind: "still", items: groundItems(map, size)},
      ...map.downhill ? legend(plot, [{words: map.words.downhill,
        mark: (x, y) => arrow(x - 9, y, x + 9, y, map.colors.train, 3)}], map.colors) : [],
      ...map.bottoms.flatMap((bottom, i) => bottomItems(plot, map, bottom, i)),
      ...map.crowd.map(({at, color}) => crowdItem(plot, at, color, map.rim)).filter(Boolean),
      ...startItems(plot, map),
      ...map.balls.flatMap(ball => ballItems(plot, map, ball)),
    ],
  };
}

/** What balls roll over. */
const groundItems = remembering(
  ({picture, reach, colors, bands, basins, words}, {width, height}) =>
    [picture, reach, colors, bands, basins, words.cost, width, height],
  (map, size) => {
    const plot = mapPlot(size, map.reach);
    return [
      {kind: "image", x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top,
        ...map.picture.image},
      ...lineItems(plot, map),
      ...axisItems(plot, map),
      ...legendItems(plot, map),
    ];
  });

function lineItems(plot, {picture, side, colors}) {
  const cell = (plot.right - plot.left) / (side - 1);
  const place = ([column, row]) => [plot.left + column * cell, plot.bottom - row * cell];
  return picture.lines.flat().map(points =>
    ({...stroke(points.map(place), colors.ink, 0.7), opacity: 0.45}));
}

function axisItems(plot, {colors, reach}) {
  const {size, left, right, top, bottom, x, y} = plot;
  const room = Math.max(2, Math.floor((right - left) / (size * 5)));
  const step = niceStep(2 * reach, room);
  const digits = decimals(step);
  return [
    ...linearTicks(-reach, reach, room).flatMap(tick => [
      line(x.at(tick), bottom, x.at(tick), bottom + 4, colors.muted),
      text(x.at(tick), bottom + size, number(tick, digits), size, colors.muted, "middle"),
      line(left - 4, y.at(tick), left, y.at(tick), colors.muted),
      text(left - 6, y.at(tick), number(tick, digits), size, colors.muted, "end"),
    ]),
    {kind: "rect", x: left, y: top, width: right - left, height: bottom - top, stroke: colors.muted},
    text(right + 8, bottom, "x", size, colors.ink, "start"),
    text(left, top - size, "y", size, colors.ink, "middle"),
  ];
}

/** What the colors mean, in costs. */
function legendItems(plot, {bands, colors, words, basins}) {
  if (basins) return [];
  const {size, left, right, bottom} = plot;
  const top = bottom + size * 1.9;
  const from = left + widthOf(words.cost, size) + 8;
  const width = (right - from) / bands.length;
  return [
    text(left, top + LEGEND / 2, words.cost, size, colors.muted, "start"),
    ...bands.flatMap(({color, least}, i) => [
      {kind: "rect", x: from + i * width, y: top, width: width + 0.5, height: LEGEND, fill: color},
      ...i % 4 === 0
        ? [text(from + i * width, top + LEGEND + size * 0.8, number(least), size - 1, colors.muted,
          i === 0 ? "start" : "middle")]
        : [],
    ]),
  ];
}

function bottomItems(plot, {colors, words, valleyColors, basins}, [x, y], i) {
  const [px, py] = [plot.x.at(x), plot.y.at(y)];
  return [
    {...disk(px, py, plot.size * 0.75, colors.paper), stroke: basins ? valleyColors[i] : colors.muted, lineWidth: 1.5,
      id: `valley:${i}`, label: words.valleys[i]},
    {...text(px, py + 0.5, words.letters[i], plot.size, colors.ink, "middle"), weight: 700},
  ];
}

function startItems(plot, {start, colors, words}) {
  if (!start) return [];
  const [x, y] = [plot.x.at(start[0]), plot.y.at(start[1])];
  return [{kind: "circle", x, y, r: 12, stroke: colors.accent, lineWidth: 2, dash: [3, 3], id: "start",
    label: words.start}];
}

function ballItems(plot, {colors, words, downhill}, {name, color, dash, now, trail}) {
  const [x, y] = [plot.x.at(now[0]), plot.y.at(now[1])];
  const places = [...trail.map(([px, py]) => [plot.x.at(px), plot.y.at(py)]), [x, y]];
  const way = clipped(plot, places);
  const dots = places.slice(0, -1).map(([px, py], step) => ({px, py, step})).slice(-DOTS_MOST)
    .filter(({px, py}) => isOn(plot, px, py))
    .map(({px, py, step}) => ({...disk(px, py, 2.6, color), id: `step:${step}`, label: words.step(name, step)}));
  const on = isOn(plot, x, y);
  return [
    ...way.flatMap(points => [stroke(points, colors.paper, 4), stroke(points, color, 2, dash)]),
    ...dots,
    ...on && downhill ? arrowItems(plot, x, y, downhill, colors) : [],
    ...on ? [{...disk(x, y, 8, color), stroke: colors.paper, lineWidth: 2, id: `ball:${name}`,
      label: words.ball(name, now)}] : [],
  ];
}

/** A way that leaves the map is not drawn where it is outside. */
function clipped(plot, places) {
  const pieces = [[]];
  for (const [x, y] of places) {
    if (isOn(plot, x, y)) pieces.at(-1).push([x, y]);
    else if (pieces.at(-1).length > 0) pieces.push([]);
  }
  return pieces.filter(piece => piece.length > 1);
}

/** −∇C points where it is steepest down; its length in the picture says how steep, up to a point. */
function arrowItems(plot, x, y, [dx, dy], colors) {
  const scale = (plot.right - plot.left) / (plot.x.to - plot.x.from);
  const length = Math.hypot(dx, dy) * scale;
  if (!(length > 0)) return [];
  const shown = Math.min(Math.max(14, length), 120) / length * scale;
  return arrow(x, y, x + dx * shown, y - dy * shown, colors.train, 3);
}

function crowdItem(plot, [px, py], color, rim) {
  const [x, y] = [plot.x.at(px), plot.y.at(py)];
  return isOn(plot, x, y) ? {...dot(x, y, 2.8, color), stroke: rim, lineWidth: 0.6} : null;
}
