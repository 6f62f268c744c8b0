/**
 * All nudges as colors, in the places of the numbers they are for: a map for each neuron of the first layer, with its
 * bias below it; a matrix for each further layer, with its biases beside it.
 */

import {css, signed} from "../palette.js";
import {frame, write} from "../wall/marks.js";
import {LINE, TITLE} from "./layout.js";
import {legendItems} from "./legend.js";

const SQUARE = {usual: 10, small: 7};
const SMALL_MAP = 36;
const LETTERS = 10;

/** With more cells than this they are too small to point at, and too many to walk through. */
const CELLS_PICKED = 1200;

/**
 * @typedef {{id: string, name: string, label: string, picture: object, bias: number, biasLabel: string}} Map
 * @typedef {{layer: number, title: string, picture: object, biases: ArrayLike<number>,
 *   nameOf: (input: number, neuron: number) => string, inputs: number, neurons: number}} Matrix
 *
 * @param {{maps: Map[], matrices: Matrix[]}} shown bias, biases: as strengths −1…1
 * @param {ReturnType<import("./layout.js").layout>} place
 * @param {{colors: object, chosen: import("./place.js").Place, largest: number, zeros: number, width: number,
 *   height: number}} look
 * @returns {import("../scene.js").Scene}
 */
export function mapsScene({maps, matrices}, place, look) {
  const {width, height} = look;
  return {
    width, height,
    items: [
      ...maps.flatMap((map, i) => mapItems(map, place.maps[i], look)),
      ...matrices.flatMap((matrix, i) => matrixItems(matrix, place.matrices[i], look)),
      ...legendItems({...look, y: place.legend}),
    ],
  };
}

function mapItems(map, {x, y, size, cell, columns, rows}, {colors, chosen}) {
  const below = y + size + LINE / 2;
  const [, neuron] = map.id.split(".").map(Number);
  const ours = chosen.layer === 1 && chosen.neuron === neuron;
  const [column, row] = [chosen.input % columns, Math.floor(chosen.input / columns)];
  const box = {x: x + column * cell, y: y + row * cell, width: cell, height: cell};
  const side = size < SMALL_MAP ? SQUARE.small : SQUARE.usual;
  const square = {x: x + size - side, y: below - side / 2, width: side, height: side};
  return [
    {
      kind: "image", x, y, width: size, height: size, columns, rows, stroke: colors.grid, ...map.picture,
      id: `map ${map.id}`, label: map.label,
    },
    write(map.name, x, below, {size: size < SMALL_MAP ? 9 : 11, weight: 600, fill: ours ? colors.accent : colors.text}),
    biasSquare(map.bias, {...square, id: map.id, label: map.biasLabel}, colors),
    ...(ours ? [chosen.input < 0 ? frame(square, colors, 1) : frame(box, colors, 1)] : []),
  ];
}

/** A color by itself, with the look of exactly zero where it is that. */
function biasSquare(strength, box, colors) {
  return {
    kind: "rect", ...box, fill: css(signed(strength, 1)), stroke: colors.grid,
    hatch: strength === 0 || (colors.hatched && strength < 0),
  };
}

function matrixItems(matrix, field, look) {
  const {x, y, cell, columns, rows, bias} = field;
  const {colors} = look;
  const letters = {size: LETTERS, fill: colors.muted};
  return [
    write(matrix.title, x, y - TITLE / 2, {...letters, size: 11, weight: 600, fill: colors.text}),
    {
      kind: "image", x, y, width: columns * cell, height: rows * cell, columns, rows, stroke: colors.grid,
      ...matrix.picture, id: `matrix ${matrix.layer}`, label: matrix.title,
    },
    ...biases(matrix, field, colors),
    ...cells(matrix, field),
    ...pickedIn(matrix, field, look),
    ...(bias + cell + 30 < look.width && cell >= 8 ? [write(matrix.biasTitle, bias, y - TITLE / 2, letters)] : []),
  ];
}

function biases({layer, biases: strengths, nameOf}, {bias, y, cell}, colors) {
  return Array.from(strengths, (strength, neuron) => biasSquare(strength, {
    x: bias, y: y + neuron * cell, width: cell, height: cell, id: `${layer}.${neuron}`,
    get label() {
      return nameOf(-1, neuron);
    },
  }, cell < 4 ? {...colors, grid: undefined} : colors));
}

/** The cells are one image, so each gets a rectangle that shows nothing. */
function cells({layer, inputs, neurons, nameOf}, {x, y, cell}) {
  if (inputs * neurons > CELLS_PICKED) return [];
  return Array.from({length: inputs * neurons}, (_, i) => {
    const [neuron, input] = [Math.floor(i / inputs), i % inputs];
    return {
      kind: "rect", x: x + input * cell, y: y + neuron * cell, width: cell, height: cell,
      id: `${layer}.${input}.${neuron}`,
      get label() {
        return nameOf(input, neuron);
      },
    };
  });
}

function pickedIn({layer}, {x, y, cell, bias}, {colors, chosen}) {
  if (chosen.layer !== layer) return [];
  const left = chosen.input < 0 ? bias : x + chosen.input * cell;
  return [frame({x: left, y: y + chosen.neuron * cell, width: cell, height: cell}, colors, 1)];
}
