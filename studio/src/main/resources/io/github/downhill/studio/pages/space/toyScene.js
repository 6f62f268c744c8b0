/**
 * Points of two classes, and the plane between them, at one stage of a small network or on the way to the next. Pure.
 */

import {between, onTheWay} from "./model.js";
import {gridItems, onScreen, squareIn} from "./mapScene.js";

/** How many stages there are behind the points as they come. */
export function lastStage({hidden}) {
  return hidden.split("-").length;
}

/** The middle of what is at a stage, and half its extent. */
function frameOf(toy, stage) {
  const all = [toy[`places${stage}`], toy[`grid${stage}`]].filter(Boolean);
  const ends = [Infinity, -Infinity, Infinity, -Infinity];
  for (const places of all) {
    for (let i = 0; i < places.length; i++) {
      const at = i % 2 === 0 ? 0 : 2;
      ends[at] = Math.min(ends[at], places[i]);
      ends[at + 1] = Math.max(ends[at + 1], places[i]);
    }
  }
  const [left, right, below, above] = ends;
  return {x: (left + right) / 2, y: (below + above) / 2, half: Math.max(right - left, above - below, 1e-6) / 2};
}

const frames = new WeakMap();

function kept(toy, stage) {
  if (!frames.has(toy)) frames.set(toy, []);
  return frames.get(toy)[stage] ??= frameOf(toy, stage);
}

function inFrame({x, y, half}, places) {
  return places.map((value, i) => (value - (i % 2 === 0 ? x : y)) / half);
}

/**
 * @param {object} toy as the server has told it
 * @param {number} deep 0 for the points as they come
 * @param {{width: number, height: number, left?: number, top?: number}} size
 * @param {{colors: object, rgba: (share: number) => number[]}} look
 * @returns {object[]} items of a scene
 */
export function toyItems(toy, deep, size, {colors, rgba}) {
  const square = moved(squareIn(size), size);
  const {layer, next, share} = between(deep, lastStage(toy));
  const places = name => onTheWay(inFrame(kept(toy, layer), toy[`${name}${layer}`]),
    inFrame(kept(toy, next), toy[`${name}${next}`]), share);
  const points = onScreen(places("places"), square);
  return [
    {kind: "rect", x: square.left, y: square.top, width: square.side, height: square.side, radius: 6,
      fill: colors.paper, stroke: colors.grid},
    ...fieldItems(toy, deep, square, rgba, colors),
    ...(toy.grid0 ? gridItems(onScreen(places("grid"), square), toy, colors) : []),
    ...cutItems(toy, deep, square, colors),
    {kind: "marks", places: points, looks: toy.labels, which: indices(points), size: dotSize(square), opacity: 0.85,
      letters: [{text: "●", color: colors.positive}, {text: "✕", color: colors.negative}]},
  ];
}

function moved(square, {left = 0, top = 0}) {
  return {...square, left: square.left + left, top: square.top + top,
    x: value => square.x(value) + left, y: value => square.y(value) + top};
}

function indices(points) {
  return Array.from({length: points.length / 2}, (_, i) => i);
}

function dotSize({side}) {
  return Math.round(Math.min(11, Math.max(5, side / 55)));
}

/** What the network takes each place of the plane for, where the plane is still as it comes. */
function fieldItems(toy, deep, square, rgba, colors) {
  const near = 1 - 3 * deep; // it is true of the points as they come
  if (!toy.field || near < 0.02) return [];
  const {reach, side, field} = toy;
  const ends = onScreen(inFrame(kept(toy, 0), Float32Array.of(-reach, reach, reach, -reach)), square);
  const shades = new Uint8ClampedArray(4 * side * side);
  for (let i = 0; i < field.length; i++) {
    shades.set([...rgba(field[upright(side, i)]), 255], 4 * i);
  }
  return [{kind: "image", x: ends[0], y: ends[1], width: ends[2] - ends[0], height: ends[3] - ends[1], columns: side,
    rows: side, rgba: shades, opacity: 0.45 * near,
    hatchMask: colors.hatched ? Uint8Array.from(field, (_, i) => isOther(field, side, i) ? 1 : 0) : null}];
}

/** The rows of a field come from below, those of an image from above. */
function upright(side, i) {
  return (side - 1 - Math.floor(i / side)) * side + i % side;
}

/** Whether it is taken for class 1. */
function isOther(field, side, i) {
  return field[upright(side, i)] > 0.5;
}

/** The straight line where both outputs are equal, at the last stage. */
function cutItems(toy, deep, square, colors) {
  const near = 1 - Math.min(1, Math.abs(deep - lastStage(toy)) * 2);
  if (near <= 0) return [];
  const frame = kept(toy, lastStage(toy));
  const [a, b, c] = toy.boundary;
  // in units of the square: a(x·half + middle) + b(y·half + middle) + c = 0
  const line = [a * frame.half, b * frame.half, a * frame.x + b * frame.y + c];
  const ends = clipped(line);
  if (ends.length < 2) return [];
  const points = ends.map(([x, y]) => [square.x(x), square.y(y)]);
  return [{kind: "path", points, stroke: colors.ink, lineWidth: 2, dash: [7, 4], opacity: near}];
}

function clipped([a, b, c]) {
  const most = 1.12;
  const ends = [[most, -(a * most + c) / b], [-most, -(c - a * most) / b],
    [-(b * most + c) / a, most], [-(c - b * most) / a, -most]];
  const inside = ends.filter(([x, y]) => Math.abs(x) <= most + 1e-6 && Math.abs(y) <= most + 1e-6);
  return inside.length < 2 ? [] : [inside[0], inside.at(-1)];
}
