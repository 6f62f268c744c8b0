/**
 * The step in view as an upright line over a chart, and the numbers that were measured there.
 */

import {disk, line, text, widthOf} from "./pieces.js";
import {placeOf} from "./place.js";
import {indexAt, pointAt} from "./points.js";

const GAP = 10;
const PROBES = 12;

/**
 * @param {import("../chart.js").Chart} chart
 * @param {object} frame
 * @returns {object[]} items
 */
export function cursorItems(chart, frame) {
  if (!chart.cursor) return [];
  const x = frame.steps.at(chart.cursor.step);
  const dots = chart.lines.flatMap(each => dotItems(chart, frame, each));
  return [line(x, frame.top, x, frame.bottom, chart.colors.accent, 1.5), ...dots, ...readOut(chart, frame, x)];
}

/** The dot is where the line was measured last, which may be a little before the cursor. */
function dotItems(chart, frame, {points, color}) {
  const point = pointAt(points, chart.cursor.step);
  if (!point) return [];
  const [x, y] = placeOf(frame, point);
  return [{...disk(x, y, 4.5, color), stroke: chart.colors.paper, lineWidth: 1.5}];
}

/** The numbers under the cursor, where they hide as little of the lines as they can. */
function readOut(chart, frame, x) {
  const words = chart.cursor.words;
  if (words.length === 0) return [];
  const {size} = frame;
  const row = size * 1.45;
  const width = Math.max(...words.map(each => widthOf(each, size))) + size * 1.4;
  const height = row * words.length + size * 0.7;
  const {left, top} = freest(placesFor(chart, frame, x, width, height), chart.lines, frame, {width, height});
  const box = {kind: "rect", x: left, y: top, width, height, radius: 5};
  return [
    {...box, fill: chart.colors.paper, stroke: chart.colors.accent, lineWidth: 1, opacity: 0.94},
    ...words.map((each, i) =>
      text(left + size * 0.7, top + size * 0.35 + row * (i + 0.5), each, size, chart.colors.ink, "start")),
  ];
}

/** To the right or left of the line, above or below, as far as the picture reaches. */
function placesFor(chart, frame, x, width, height) {
  const right = x + GAP;
  const left = x - GAP - width;
  const sides = [right + width <= chart.width - 2 ? [right] : [], left >= frame.left + 2 ? [left] : []].flat();
  const kept = sides.length > 0 ? sides : [Math.min(right, chart.width - 2 - width)];
  const bottom = Math.max(frame.top + 2, frame.bottom - 4 - height);
  return kept.flatMap(side => [{left: side, top: frame.top + 2}, {left: side, top: bottom}]);
}

function freest(places, lines, frame, size) {
  const hiddenAt = place => lines.reduce((sum, {points}) => sum + hiddenOf(points, frame, {...place, ...size}), 0);
  const hidden = places.map(hiddenAt);
  return places[hidden.indexOf(Math.min(...hidden))];
}

/** In how many of some places across a box a line runs through it. */
function hiddenOf(points, frame, {left, top, width, height}) {
  let count = 0;
  for (let i = 0; i <= PROBES; i++) {
    const y = heightOf(points, frame, left + (width * i) / PROBES);
    if (y >= top && y <= top + height) count++;
  }
  return count;
}

/** How high a line is at a place, be it between two points. */
function heightOf(points, frame, x) {
  const index = indexAt(points, frame.steps.back(x));
  if (index < 0 || index + 1 >= points.length) return NaN;
  const [[x1, y1], [x2, y2]] = [placeOf(frame, points[index]), placeOf(frame, points[index + 1])];
  return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
}
