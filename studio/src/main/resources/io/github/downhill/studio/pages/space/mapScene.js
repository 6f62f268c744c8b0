/**
 * The map of the digits: each is written where it lies. Pure.
 */

import {EDGE} from "./model.js";

const MARGIN = 10;

/**
 * The square in a picture.
 *
 * @param {{width: number, height: number}} size
 * @returns {{x: (value: number) => number, y: (value: number) => number, left: number, top: number, side: number,
 *   back: (point: {x: number, y: number}) => number[]}}
 */
export function squareIn({width, height}) {
  const side = Math.max(40, Math.min(width, height) - 2 * MARGIN);
  const [left, top] = [(width - side) / 2, (height - side) / 2];
  const scale = side / 2 / EDGE;
  const [middleX, middleY] = [left + side / 2, top + side / 2];
  return {
    left, top, side,
    x: value => middleX + scale * Math.min(EDGE, Math.max(-EDGE, value)),
    y: value => middleY - scale * Math.min(EDGE, Math.max(-EDGE, value)),
    back: ({x, y}) => [(x - middleX) / scale, (middleY - y) / scale],
  };
}

/**
 * Places of a square, in pixels.
 *
 * @param {Float32Array} places
 * @param {ReturnType<typeof squareIn>} square
 * @returns {Float32Array}
 */
export function onScreen(places, square) {
  const points = new Float32Array(places.length);
  for (let i = 0; i < points.length; i += 2) {
    points[i] = square.x(places[i]);
    points[i + 1] = square.y(places[i + 1]);
  }
  return points;
}

/** How large a digit is written in a square. */
export function letterSize({side}) {
  return Math.round(Math.min(14, Math.max(7, side / 50)));
}

/**
 * @param {object} seen
 * @param {ReturnType<typeof squareIn>} seen.square
 * @param {Float32Array} seen.points in pixels
 * @param {{labels: Uint8Array, choices: Uint8Array}} seen.space
 * @param {{text: string, color: string}[]} seen.letters
 * @param {Set<number>|null} seen.bright those that are not dimmed; null for all
 * @param {number} seen.looked
 * @param {object} seen.colors
 * @returns {object[]} items of a scene
 */
export function digitItems({square, points, space, letters, bright, colors}) {
  const size = letterSize(square);
  const all = Array.from({length: space.labels.length}, (_, i) => i);
  const marks = {kind: "marks", places: points, looks: space.labels, letters, size};
  const wrong = all.filter(i => space.choices[i] !== space.labels[i] && (!bright || bright.has(i)));
  return [
    {...marks, which: bright ? all.filter(i => !bright.has(i)) : [], opacity: 0.13},
    {...marks, which: bright ? all.filter(i => bright.has(i)) : all, opacity: 0.9},
    ...(bright ? rings(wrong, points, size, colors) : []),
  ];
}

/** What the network gets wrong has a ring, where one looks at some of the digits. */
function rings(wrong, points, size, colors) {
  return wrong.map(i => ({
    kind: "circle", x: points[2 * i], y: points[2 * i + 1], r: size * 0.72, stroke: colors.ink, lineWidth: 1,
  }));
}

/**
 * What can be pointed at and walked through: a ring of nothing around each digit.
 *
 * @param {Float32Array} points
 * @param {number} size
 * @param {(index: number) => string} labelOf
 * @param {Set<number>|null} bright
 * @returns {object[]}
 */
export function pickItems(points, size, labelOf, bright) {
  return Array.from({length: points.length / 2}, (_, i) => i).filter(i => !bright || bright.has(i)).map(i => ({
    kind: "circle", x: points[2 * i], y: points[2 * i + 1], r: size * 0.62, id: `digit.${i}`,
    get label() {
      return labelOf(i);
    },
  }));
}

/**
 * The square, its axes through the origin where that is inside, and what they are.
 *
 * @param {ReturnType<typeof squareIn>} square
 * @param {{across: string, up: string}} words
 * @param {object} colors
 * @returns {object[]}
 */
export function frameItems({left, top, side}, {across, up}, colors) {
  return [
    {kind: "rect", x: left, y: top, width: side, height: side, radius: 6, fill: colors.paper, stroke: colors.grid},
    {kind: "text", text: across, x: left + side - 8, y: top + side - 8, size: 11, align: "end", fill: colors.muted},
    {kind: "text", text: up, x: left + 8, y: top + 16, size: 11, fill: colors.muted},
  ];
}

/**
 * The picture in view as a dot of its own.
 *
 * @param {Float32Array|null} place in the square
 * @param {ReturnType<typeof squareIn>} square
 * @param {string} words
 * @param {object} colors
 * @returns {object[]}
 */
export function pictureItems(place, square, words, colors) {
  if (!place) return [];
  const [x, y] = [square.x(place[0]), square.y(place[1])];
  const left = x > square.left + square.side * 0.75;
  const width = words.length * 6.9 + 10;
  return [
    {kind: "rect", x: left ? x - 12 - width : x + 12, y: y - 9, width, height: 18, radius: 4, fill: colors.paper,
      opacity: 0.85},
    {kind: "circle", x, y, r: 9, stroke: colors.paper, lineWidth: 5},
    {kind: "circle", x, y, r: 9, stroke: colors.accent, lineWidth: 2.5},
    {kind: "circle", x, y, r: 2.5, fill: colors.accent, stroke: colors.paper, lineWidth: 1},
    {kind: "text", text: words, x: x + (left ? -17 : 17), y, size: 12, weight: 700, align: left ? "end" : "start",
      baseline: "middle", fill: colors.accent},
  ];
}

/**
 * A line drawn around digits.
 *
 * @param {number[][]} corners in pixels
 * @param {object} colors
 * @returns {object[]}
 */
export function lassoItems(corners, colors) {
  if (corners.length < 2) return [];
  return [{kind: "path", points: corners, closed: true, stroke: colors.accent, lineWidth: 2, dash: [6, 4]}];
}

/**
 * The lines of a grid, in pixels.
 *
 * @param {Float32Array} points in pixels
 * @param {{lines: number, steps: number}} grid
 * @param {object} colors
 * @param {number} [opacity]
 * @returns {object[]}
 */
export function gridItems(points, {lines, steps}, colors, opacity = 0.55) {
  return Array.from({length: 2 * lines}, (_, line) => ({
    kind: "path", stroke: colors.muted, lineWidth: 0.7, opacity,
    points: Array.from({length: steps}, (_, step) => {
      const at = 2 * (line * steps + step);
      return [points[at], points[at + 1]];
    }),
  }));
}

/**
 * The picture of a digit beside its place, so that one sees what it is.
 *
 * @param {number[]} place in pixels
 * @param {Uint8Array|null} pixels
 * @param {string} words
 * @param {ReturnType<typeof squareIn>} square
 * @param {{colors: object, rgba: (pixels: Uint8Array) => Uint8ClampedArray}} look
 * @returns {object[]}
 */
export function lookedItems([x, y], pixels, words, square, {colors, rgba}) {
  const side = 84;
  const left = Math.min(Math.max(x + 16, square.left), square.left + square.side - side - 8);
  const top = y > square.top + square.side / 2 ? y - side - 38 : y + 16;
  return [
    {kind: "circle", x, y, r: 9, stroke: colors.ink, lineWidth: 2},
    {kind: "rect", x: left - 4, y: top - 4, width: side + 8, height: side + 26, radius: 6, fill: colors.paper,
      stroke: colors.ink},
    ...(pixels ? [{kind: "image", x: left, y: top, width: side, height: side, columns: 28, rows: 28,
      rgba: rgba(pixels)}] : []),
    {kind: "text", text: words, x: left + side / 2, y: top + side + 14, size: 12, weight: 600, align: "middle",
      fill: colors.ink},
  ];
}
