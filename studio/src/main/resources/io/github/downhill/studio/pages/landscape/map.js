/**
 * The landscape from above: a color for each point where the cost was computed, lines of equal cost, the path and the
 * ball. Pure.
 */

import {contourLines} from "../contours.js";
import {levelsOf, mapAxes, mapLegend} from "./mapAxes.js";
import {gridPlace} from "./model.js";
import {ballItems, lineItems} from "./marks.js";

const LEFT = 46;
const BELOW = 36;
const ABOVE = 8;
const LEGEND = 78;
const LATTICE = 21;
const CROWD = 60;
const WIDEST = 1.5;

/**
 * @typedef {object} Look
 * @property {object} colors the palette
 * @property {(share: number) => number[]} colorOf
 * @property {{path: string, casing: string}} marks
 * @property {{u: string, v: string, cost: string, start: string, end: string}} words
 * @property {(value: number) => string} markText
 * @property {(column: number, row: number) => string} cellText
 * @property {(stop: object, index: number) => string} stopText
 * @property {import("./seen.js").Spot|null} spot
 * @property {number} width
 * @property {number} height
 */

/**
 * @param {import("./seen.js").Seen} seen
 * @param {Look} look
 * @returns {import("../scene.js").Scene}
 */
export function mapScene(seen, look) {
  const frame = mapFrame(seen.ground, look);
  return {
    width: look.width, height: look.height,
    items: [
      surface(seen, frame, look),
      ...contours(seen, frame, look),
      ...mapAxes(seen.ground, frame, look),
      ...mapLegend(seen.scale, frame, look),
      ...lattice(seen.ground, frame, look),
      ...path(seen.ground, frame, look),
      ...pointer(seen.ground, frame, look),
    ],
  };
}

/**
 * Where the map is in the picture.
 *
 * @param {import("./model.js").Ground} ground
 * @param {{width: number, height: number}} size
 * @returns {{left: number, top: number, width: number, height: number, cell: number[],
 *   at: (column: number, row: number) => number[], back: (x: number, y: number) => number[]}} at says where a point of
 *   the grid is, back which one is at a place
 */
export function mapFrame({columns, rows}, {width, height}) {
  const high = Math.max(60, height - ABOVE - BELOW);
  const wide = Math.min(Math.max(60, width - LEFT - LEGEND), high * WIDEST);
  const left = LEFT + Math.max(0, (width - LEFT - LEGEND - wide) / 2);
  const cell = [wide / columns, high / rows];
  return {
    left, top: ABOVE, width: wide, height: high, cell,
    at: (column, row) => [left + (column + 0.5) * cell[0], ABOVE + high - (row + 0.5) * cell[1]],
    back: (x, y) => [(x - left) / cell[0] - 0.5, (ABOVE + high - y) / cell[1] - 0.5],
  };
}

let painted = {};

/** The image stays the same while the ball rolls over it. */
function surface({ground, scale}, {left, top, width, height}, {colorOf, colors}) {
  const {values, columns, rows} = ground;
  if (painted.values !== values || painted.scale !== scale || painted.colors !== colors) {
    painted = {values, scale, colors, ...paintedImage(ground, scale, {colorOf, colors})};
  }
  const {rgba, hatchMask} = painted;
  return {kind: "image", x: left, y: top, width, height, columns, rows, rgba, hatchMask, stroke: colors.grid};
}

function paintedImage({values, columns, rows}, scale, {colorOf, colors}) {
  const rgba = new Uint8ClampedArray(4 * columns * rows);
  const signs = scale.signed && colors.hatched;
  const hatchMask = signs ? new Uint8Array(columns * rows) : null;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[(rows - 1 - row) * columns + column];
      const share = scale.share(value);
      const cell = row * columns + column;
      if (Number.isFinite(share)) rgba.set([...colorOf(share), 255], 4 * cell);
      if (hatchMask && value < 0) hatchMask[cell] = 1;
    }
  }
  return {rgba, hatchMask};
}

let drawn = {};

function contours({ground, scale}, frame, {colors}) {
  if (drawn.values !== ground.values || drawn.scale !== scale) {
    drawn = {values: ground.values, scale, lines: levelsOf(scale).flatMap(level => contourLines(ground, level))};
  }
  const stroke = scale.signed ? colors.muted : "#ffffff";
  return drawn.lines.map(line => ({
    kind: "path", points: line.map(([column, row]) => frame.at(column, row)), stroke, lineWidth: 1,
    opacity: scale.signed ? 0.5 : 0.55,
  }));
}

/** Not every point of a fine grid is a stop for the arrow keys; the pointer reads them all. */
function lattice({columns, rows}, frame, {cellText}) {
  const every = [columns, rows].map(count => Math.max(1, Math.ceil(count / LATTICE)));
  const items = [];
  for (let row = rows - 1; row >= 0; row -= every[1]) {
    for (let column = 0; column < columns; column += every[0]) items.push(cell(column, row, {frame, every, cellText}));
  }
  return items;
}

function cell(column, row, {frame, every, cellText}) {
  const [x, y] = frame.at(column, row);
  const [width, height] = [frame.cell[0] * every[0], frame.cell[1] * every[1]];
  return {
    kind: "rect", x: x - width / 2, y: y - height / 2, width, height, id: `point.${column}.${row}`,
    get label() {
      return cellText(column, row);
    },
  };
}

function path(ground, frame, {marks, words, stopText}) {
  const place = stop => placeOnMap(ground, frame, stop);
  const stops = ground.stops.map(place);
  const trail = ground.trail.map(place);
  const r = stops.length > CROWD ? 2.2 : 3.2;
  const dots = ground.stops.map((stop, i) => ({
    kind: "circle", x: stops[i][0], y: stops[i][1], r, fill: marks.path, stroke: marks.casing, lineWidth: r / 4,
    id: `stop.${stop.step}`,
    get label() {
      return stopText(stop, i);
    },
  }));
  return [
    ...lineItems(stops, marks),
    ...(trail.length > 0 ? lineItems([stops.at(-1), ...trail].filter(Boolean), marks, [5, 4]) : []),
    ...dots,
    ...(stops.length > 1 ? sign(words.start, stops[0], marks) : []),
    ...(ground.ball ? ballItems(place(ground.ball), marks) : []),
  ];
}

/**
 * Where a place on the plane is in the picture; what is beyond the map stands at its edge.
 *
 * @param {import("./model.js").Ground} ground
 * @param {ReturnType<typeof mapFrame>} frame
 * @param {{x: number, y: number}} place
 * @returns {number[]}
 */
export function placeOnMap(ground, frame, place) {
  return frame.at(...inside(ground, gridPlace(ground, place)));
}

function inside({columns, rows}, [column, row]) {
  return [Math.min(columns - 0.5, Math.max(-0.5, column)), Math.min(rows - 0.5, Math.max(-0.5, row))];
}

function sign(words, [x, y], {casing, path: color}) {
  const width = words.length * 6.4 + 8;
  return [
    {kind: "rect", x: x + 8, y: y - 8, width, height: 16, radius: 4, fill: casing, opacity: 0.85},
    {kind: "text", text: words, x: x + 12, y, size: 11, weight: 600, baseline: "middle", fill: color},
  ];
}

function pointer(ground, frame, {spot, marks}) {
  if (!spot) return [];
  const stop = ground.stops.find(({step}) => step === spot.step);
  const [x, y] = stop ? placeOnMap(ground, frame, stop) : frame.at(spot.column, spot.row);
  const r = stop ? 11 : 6;
  return [
    {kind: "circle", x, y, r, stroke: marks.casing, lineWidth: 3},
    {kind: "circle", x, y, r, stroke: marks.path, lineWidth: 1.5},
  ];
}
