/**
 * Where things go in the picture of all nudges: maps of the first layer above, one matrix for each further layer below,
 * each with its biases to the right; the legend at the bottom. Plain arithmetic.
 *
 * @typedef {{x: number, y: number, cell: number, columns: number, rows: number}} Field
 */

import {tiles} from "../wall/layout.js";
import {LEGEND} from "./legend.js";

const SIDE = 28;

/** The room between maps, the line below each, and the title above each matrix. */
export const GAP = 8;
export const LINE = 16;
export const TITLE = 18;

/** Larger cells would only look coarse. */
const CELL_MOST = 16;

/**
 * @param {{inputs: number, neurons: number}[]} layers
 * @param {number} count of maps on the page
 * @param {{width: number, height: number}} size
 * @returns {{maps: (Field & {size: number})[], matrices: (Field & {bias: number})[], legend: number}}
 */
export function layout(layers, count, {width, height}) {
  const later = layers.slice(1);
  const legend = height - LEGEND;
  const below = later.length ? Math.min(0.42 * height, heightOf(later, 13)) : 0;
  const upper = {width: width - 4, height: legend - below - 6};
  const {columns, size} = tiles(count, {...upper, gap: GAP, below: LINE});
  const left = (width - columns * (size + GAP) + GAP) / 2;
  const top = Math.ceil(count / columns) * (size + LINE + GAP) + 6;
  const maps = Array.from({length: count}, (_, i) => ({
    x: Math.round(left + (i % columns) * (size + GAP)), y: 2 + Math.floor(i / columns) * (size + LINE + GAP),
    cell: size / SIDE, columns: SIDE, rows: SIDE, size,
  }));
  return {maps, matrices: matricesOf(later, {top, width, height: legend - top - 4}), legend};
}

/** Side by side where they are narrow enough, else one above the other. */
function matricesOf(layers, {top, width, height}) {
  if (layers.length === 0) return [];
  const shapes = layers.map(matrixShape);
  const across = shapes.reduce((sum, {columns}) => sum + columns + 3, 0);
  const highest = Math.max(...shapes.map(({rows}) => rows));
  const sideBySide = Math.min((width - 30 * layers.length) / across, (height - TITLE - 6) / highest, CELL_MOST);
  const down = shapes.reduce((sum, {rows}) => sum + rows, 0);
  const widest = Math.max(...shapes.map(({columns}) => columns + 3));
  const stacked = Math.min((width - 30) / widest, (height - (TITLE + 6) * layers.length) / down, CELL_MOST);
  return sideBySide >= stacked ? beside(shapes, sideBySide, {top, width, across}) : above(shapes, stacked, top);
}

function beside(shapes, cell, {top, width, across}) {
  const room = (width - across * cell) / shapes.length;
  let x = room / 2;
  return shapes.map(shape => {
    const field = fieldOf(shape, x, top + TITLE, cell);
    x += (shape.columns + 3) * cell + room;
    return field;
  });
}

function above(shapes, cell, top) {
  let y = top + TITLE;
  return shapes.map(shape => {
    const field = fieldOf(shape, 4, y, cell);
    y += shape.rows * cell + TITLE + 6;
    return field;
  });
}

function fieldOf({columns, rows}, x, y, cell) {
  return {x, y, cell, columns, rows, bias: x + (columns + 1) * cell};
}

/** A row for each neuron. */
function matrixShape({inputs, neurons}) {
  return {columns: inputs, rows: neurons};
}

function heightOf(layers, cell) {
  return Math.max(...layers.map(({neurons}) => neurons)) * cell + TITLE + 6;
}

/**
 * The cell under a point, or nothing.
 *
 * @param {Field} field
 * @param {{x: number, y: number}} point
 * @returns {{column: number, row: number}|null}
 */
export function cellAt({x, y, cell, columns, rows}, point) {
  const [column, row] = [Math.floor((point.x - x) / cell), Math.floor((point.y - y) / cell)];
  return column >= 0 && column < columns && row >= 0 && row < rows ? {column, row} : null;
}
