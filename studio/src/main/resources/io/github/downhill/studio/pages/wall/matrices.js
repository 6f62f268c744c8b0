/**
 * The layers after the first as matrices: a row for each neuron, a column for each neuron it listens to, and at the end
 * of the row its bias.
 */

import {MATRIX, cellSizes, labelEvery, matricesHeight} from "./layout.js";
import {frame, signedBar, write} from "./marks.js";
import {largest} from "./values.js";

const {names: NAMES, biases: BIASES, title: TITLE, heads: HEADS, between: BETWEEN} = MATRIX;
const TEXT = 12;
/** With more cells than this, only whole rows can be picked; a row's cells are then picked beside it, large. */
const CELLS_PICKED = 4096;

/**
 * @typedef {object} Matrix one layer's picture
 * @property {number} layer its number, 2 or more
 * @property {number} inputs
 * @property {number} neurons
 * @property {string} title
 * @property {import("./pictures.js").Picture} picture a pixel a cell, row by row
 * @property {Float32Array} biases
 * @property {string[]} biasTexts
 * @property {(neuron: number) => string} nameOf what a screen reader hears of a row
 * @property {(input: number, neuron: number) => string} cellOf what a screen reader hears of a cell
 */

/**
 * All matrices, one above the other.
 *
 * @param {Matrix[]} matrices
 * @param {{colors: object, biasHead: string, neuron: string, weight: string, width: number, height: number}} look
 * @returns {{width: number, height: number, items: object[]}}
 */
export function matricesScene(matrices, look) {
  const cells = cellSizes(matrices, look);
  const items = [];
  let y = 0;
  matrices.forEach((matrix, i) => {
    items.push(...block(matrix, {x: NAMES, y, cell: cells[i]}, look));
    y += TITLE + HEADS + matrix.neurons * cells[i] + BETWEEN;
  });
  return {width: look.width, height: matricesHeight(matrices, cells), items};
}

function block(matrix, {x, y, cell}, look) {
  const top = y + TITLE + HEADS;
  const place = {x, top, cell, every: labelEvery(cell, TEXT)};
  return [
    write(matrix.title, 0, y + TITLE / 2, {size: 12, weight: 600, fill: look.colors.text}),
    write(look.biasHead, x + matrix.inputs * cell + BIASES, top - HEADS / 2, {align: "end", fill: look.colors.muted}),
    ...columnHeads(matrix, place, look.colors),
    {
      kind: "image", x, y: top, width: matrix.inputs * cell, height: matrix.neurons * cell,
      columns: matrix.inputs, rows: matrix.neurons, ...matrix.picture,
    },
    ...rows(matrix, place, look),
    ...cells(matrix, place),
    ...picked(matrix, place, look),
  ];
}

function columnHeads({inputs}, {x, top, cell}, colors) {
  const every = labelEvery(cell, inputs > 10 ? 1.3 * TEXT : TEXT);
  return counted(inputs, every).map(input =>
    write(String(input), x + (input + 0.5) * cell, top - HEADS / 2, {size: 10, align: "middle", fill: colors.muted}));
}

function rows(matrix, place, {colors, neuron}) {
  const mostBias = largest(matrix.biases);
  return counted(matrix.neurons, place.cell < 1 ? place.every : 1)
    .flatMap(row => rowItems(matrix, row, place, {colors, mostBias, picked: `${matrix.layer}.${row}` === neuron}));
}

function rowItems(matrix, row, {x, top, cell, every}, {colors, mostBias, picked}) {
  const y = top + row * cell;
  const right = x + matrix.inputs * cell + 8;
  const written = row % every === 0;
  const middle = Math.max(y + cell / 2, top + TEXT / 2);
  const bar = {value: matrix.biases[row], most: mostBias, x: right, y: y + cell * 0.2, width: 40, height: cell * 0.6};
  return [
    {
      kind: "rect", x: x - NAMES, y, width: NAMES - 2, height: cell,
      id: `${matrix.layer}.${row}`, label: matrix.nameOf(row),
    },
    ...(written ? [write(String(row), x - 7, middle, {
      align: "end", weight: picked ? 700 : 400, fill: picked ? colors.accent : colors.text,
    })] : []),
    ...signedBar(bar, colors),
    ...(written ? [write(matrix.biasTexts[row], right + BIASES - 8, middle, {
      align: "end", size: 10, fill: colors.muted,
    })] : []),
  ];
}

/** What one can pick: the cells themselves are one image, so each gets a rectangle that shows nothing. */
function cells(matrix, {x, top, cell}) {
  const count = matrix.inputs * matrix.neurons;
  if (count > CELLS_PICKED) return [];
  return Array.from({length: count}, (_, i) => {
    const neuron = Math.floor(i / matrix.inputs);
    const input = i % matrix.inputs;
    return {
      kind: "rect", x: x + input * cell, y: top + neuron * cell, width: cell, height: cell,
      id: `${matrix.layer}.${input}.${neuron}`,
      get label() {
        return matrix.cellOf(input, neuron);
      },
    };
  });
}

function picked(matrix, {x, top, cell}, {colors, neuron, weight}) {
  const [, row] = neuron.split(".").map(Number);
  const [, input, cellRow] = weight.split(".").map(Number);
  const frames = [];
  if (neuron.startsWith(`${matrix.layer}.`) && row < matrix.neurons) {
    frames.push(frame({x, y: top + row * cell, width: matrix.inputs * cell, height: cell}, colors, 1));
  }
  if (weight.startsWith(`${matrix.layer}.`) && cellRow < matrix.neurons && input < matrix.inputs) {
    const box = {x: x + input * cell, y: top + cellRow * cell, width: cell, height: cell};
    frames.push({...frame(box, colors, 0), stroke: colors.ink});
  }
  return frames;
}

function counted(count, every) {
  return Array.from({length: Math.ceil(count / every)}, (_, i) => i * every);
}
