/**
 * The landscape as a surface that one can walk around: lit by the sun, with the path at the height of its real cost,
 * and the ball with a plumb line down, or up, to the surface. Pure.
 */

import {camera, fromBehind, pieces} from "../surface.js";
import {ballItems} from "./marks.js";
import {gridPlace, isOnMap, surfaceAt} from "./model.js";
import {CORNERS, reliefAxes} from "./reliefAxes.js";

/** A surface has no more pieces a side than this: more would be too small to see and too many to turn. */
const PIECES_MOST = 56;
const MARGIN = {left: 44, right: 12, top: 10, bottom: 30};

/** What is hidden by a hill can still be made out. */
const HIDDEN = 0.3;

/**
 * @param {import("./seen.js").Seen} seen
 * @param {object} look colors, colorOf, marks, words, markText, stopText, spin, tilt, width and height; costAt, the
 *   real cost of a stop of the path, and ballCost, that of the ball: NaN where they are not known
 * @returns {import("../scene.js").Scene}
 */
export function reliefScene(seen, look) {
  const {width, height, spin, tilt} = look;
  const view = camera({
    spin, tilt, left: MARGIN.left, top: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom,
  });
  const at = placer(seen, view);
  const line = pathPieces(seen, at, look);
  return {
    width, height,
    items: [
      ...floor(view, look.colors),
      ...reliefAxes(seen, view, look),
      ...fromBehind([...surfaceOf(seen, view, look), ...line]),
      ...line.map(({item}) => ({...item, opacity: HIDDEN})),
      ...dots(seen, at, look),
      ...ball(seen, at, look),
    ],
  };
}

let kept = {};

/** The surface is worked out anew only when it or the place from which one looks has changed. */
function surfaceOf({ground, scale}, view, {colorOf, colors, spin, tilt, width, height}) {
  const key = [ground.values, scale, colors, spin, tilt, width, height];
  if (!kept.key?.every((each, i) => each === key[i])) {
    kept = {key, found: pieces(reliefOf(ground, scale), view, colorOf)};
  }
  return [...kept.found];
}

function reliefOf({values, columns, rows}, scale) {
  const [across, up] = [columns, rows].map(keptPlaces);
  const heights = up.flatMap(row => across.map(column => scale.share(values[row * columns + column])));
  return {columns: across.length, rows: up.length, heights};
}

/** The first and the last, and as many between them as there is room for. */
function keptPlaces(count) {
  const most = Math.min(count, PIECES_MOST);
  return Array.from({length: most}, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
}

/** From a place on the plane and a cost to a point of the box, and to its place in the picture. */
function placer({ground, scale}, view) {
  return (place, cost) => {
    const [column, row] = gridPlace(ground, place);
    const height = scale.share(Number.isFinite(cost) ? cost : surfaceAt(ground, place));
    const point = [column / (ground.columns - 1) - 0.5, row / (ground.rows - 1) - 0.5, height || 0];
    return {place: view.place(...point), depth: view.depth(point[0], point[1])};
  };
}

function pathPieces({ground}, at, {marks, costAt}) {
  const costs = ground.stops.map((_, i) => costAt(i));
  const known = costs.some(Number.isFinite);
  const points = [
    ...ground.stops.map((stop, i) => ({...stop, cost: costs[i]})).filter(({cost}) => !known || Number.isFinite(cost)),
    ...ground.trail.map(each => ({...each, cost: NaN})),
  ].filter(stop => isOnMap(ground, stop)).map(stop => at(stop, stop.cost));
  return points.slice(1).flatMap((point, i) => pieceOf(points[i], point, marks));
}

function pieceOf(from, to, {path, casing}) {
  const points = [from.place, to.place];
  const nearest = Math.min(from.depth, to.depth) - 0.02;
  return [
    {depth: nearest, item: {kind: "path", points, stroke: casing, lineWidth: 4}},
    {depth: nearest - 1e-6, item: {kind: "path", points, stroke: path, lineWidth: 2}},
  ];
}

/** They are not seen, for the line is; but one can point at them. */
function dots({ground}, at, {costAt, stopText}) {
  return ground.stops.map((stop, i) => ({stop, i})).filter(({stop}) => isOnMap(ground, stop)).map(({stop, i}) => {
    const [x, y] = at(stop, costAt(i)).place;
    return {
      kind: "circle", x, y, r: 4, id: `stop.${stop.step}`,
      get label() {
        return stopText(stop, i);
      },
    };
  });
}

function ball({ground}, at, {marks, ballCost, colors}) {
  if (!ground.ball || !isOnMap(ground, ground.ball)) return [];
  const [[x, y], [x2, y2]] = [at(ground.ball, ballCost).place, at(ground.ball, NaN).place];
  return [
    {kind: "line", x1: x, y1: y, x2, y2, stroke: colors.text, lineWidth: 1.5, dash: [3, 3]},
    {kind: "circle", x: x2, y: y2, r: 2.5, fill: colors.text},
    ...ballItems([x, y], marks),
  ];
}

function floor(view, colors) {
  const points = CORNERS.map(([x, y]) => view.place(x, y, 0));
  return [{kind: "path", closed: true, points, fill: colors.paper, stroke: colors.grid, lineWidth: 1}];
}
