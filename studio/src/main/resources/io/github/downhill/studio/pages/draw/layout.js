/**
 * Where everything stands in the picture of the network: the pixels as a square on the left, then a column for each
 * layer, the outputs on the right.
 *
 * @typedef {{x: number, y: number, side: number, columns: number, cell: number}} Grid
 * @typedef {object} Column
 * @property {number} x
 * @property {number} r of its circles
 * @property {number} reach so far from their middle they can be picked
 * @property {number[]} neurons that have a circle
 * @property {Map<number, number>} ys where
 * @property {number} of how many neurons the layer has
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {number} letters the size of the smaller texts
 * @property {Grid} grid
 * @property {Column[]} columns
 * @property {number} captions where the captions stand
 * @property {number} legend where the legend stands
 */

import {indices} from "./contributions.js";
import {smallLetters} from "./letters.js";

/** More circles than this in a column would be dots. */
export const SHOWN_MAX = 32;

/**
 * @param {{width: number, height: number}} size
 * @param {number[]} sizes
 * @param {number[][]} shown for every layer behind the picture, the neurons that get a circle, in their order
 * @returns {Layout}
 */
export function layout({width, height}, sizes, shown) {
  const letters = smallLetters();
  const captions = height - 2.7 * letters;
  const room = {top: 8, height: captions - 1.2 * letters - 8};
  const grid = gridOf(sizes[0], Math.min(room.height, width * 0.34), room);
  const right = width - Math.max(66, Math.min(100, width * 0.1));
  const left = grid.x + grid.side;
  return {
    width, height, letters, grid, captions, legend: height - 0.8 * letters,
    columns: shown.map((neurons, i) => columnOf(columnAt(i, shown.length, left, right), neurons, sizes[i + 1], room)),
  };
}

function gridOf(pixels, side, {top, height}) {
  const columns = Math.round(Math.sqrt(pixels));
  return {x: 2, y: top + (height - side) / 2, side, columns, cell: side / columns};
}

/** The first gap is wider: hundreds of lines may cross it. */
function columnAt(i, count, left, right) {
  const first = 1.35;
  return left + (right - left) * (first + i) / (first + count - 1);
}

function columnOf(x, neurons, of, {top, height}) {
  const step = Math.min(height / neurons.length, 56);
  const start = top + (height - step * (neurons.length - 1)) / 2;
  const r = Math.min(step * 0.42, 20);
  const ys = new Map(neurons.map((neuron, i) => [neuron, start + i * step]));
  return {x, of, neurons, ys, r, reach: Math.max(r, Math.min(step / 2, 20))};
}

/** The middle of a pixel. @param {Grid} grid @param {number} pixel @returns {[number, number]} */
export const pixelAt = ({x, y, columns, cell}, pixel) =>
  [x + (pixel % columns + 0.5) * cell, y + (Math.floor(pixel / columns) + 0.5) * cell];

/**
 * The neurons that get a circle: all of a small layer, of a large one those that answer most strongly.
 *
 * @param {number[]} sizes
 * @param {import("./reading.js").Reading | null} read
 * @param {Set<string>} wanted names ("1.3") that must be there whatever they answer
 * @returns {number[][]}
 */
export function shownNeurons(sizes, read, wanted = new Set()) {
  return sizes.slice(1).map((size, i) =>
    size <= SHOWN_MAX ? indices(size) : strongestNeurons(size, i + 1, read, wanted));
}

function strongestNeurons(size, layer, read, wanted) {
  const activation = neuron => Math.abs(read?.layers[layer - 1].after[neuron] ?? 0);
  const strength = neuron => wanted.has(`${layer}.${neuron}`) ? Infinity : activation(neuron);
  const strongestFirst = indices(size).sort((a, b) => strength(b) - strength(a) || a - b);
  return strongestFirst.slice(0, SHOWN_MAX).sort((a, b) => a - b);
}
