/**
 * The numbers behind the pictures, as tables.
 *
 * @typedef {{columns: string[], rows: (string|number)[][]}} Table
 */

import {t} from "../texts.js";
import {exact} from "./numbers.js";

const SIDE = 28;

/**
 * Maps: a row for each pixel, a column for each map, and the biases at the end.
 *
 * @param {{values: Float32Array, inputs: number, biases: Float32Array}} maps values: maps × inputs
 * @param {string[]} names of the maps
 * @param {Uint32Array|null} lit
 * @returns {Table}
 */
export function mapsTable({values, inputs, biases}, names, lit) {
  const rows = Array.from({length: inputs}, (_, pixel) => [
    ...pixelCells(pixel, lit), ...names.map((_, map) => exact(values[map * inputs + pixel])),
  ]);
  const last = [t("wall.table.bias"), "", "", "", ...names.map((_, map) => exact(biases[map]))];
  return {columns: [...pixelColumns(), ...names], rows: [...rows, last]};
}

/**
 * Matrices: a row for each number.
 *
 * @param {import("./model.js").ShownLayer[]} layers
 * @returns {Table}
 */
export function matricesTable(layers) {
  const columns = ["layer", "neuron", "input", "weight"].map(name => t(`wall.table.${name}`));
  return {columns, rows: layers.flatMap(rowsOf)};
}

function rowsOf({index, inputs, values, shownBiases}) {
  const weights = Array.from(values, (value, i) => [index, Math.floor(i / inputs), i % inputs, exact(value)]);
  const biases = Array.from(shownBiases, (bias, neuron) => [index, neuron, t("wall.table.bias"), exact(bias)]);
  return [...weights, ...biases];
}

/**
 * One neuron: a row for each of its weights.
 *
 * @param {import("./model.js").Model} model
 * @param {{layer: import("./model.js").ShownLayer, neuron: number}} picked
 * @param {Uint32Array|null} lit
 * @returns {Table}
 */
export function neuronTable({parameters, initial, activations}, {layer, neuron}, lit) {
  const first = layer.index === 1;
  const known = [
    {name: "weight", of: at => exact(parameters[at])},
    initial && {name: "initial", of: at => exact(initial[at])},
    activations && {name: "activation", of: (_, input) => exact(activations[layer.before + input])},
    activations && {name: "product", of: (at, input) => exact(parameters[at] * activations[layer.before + input])},
  ].filter(Boolean);
  const names = known.map(({name}) => t(`wall.table.${name}`));
  return {
    columns: first ? [...pixelColumns(), ...names] : [t("wall.table.input"), ...names],
    rows: Array.from({length: layer.inputs}, (_, input) => {
      const at = layer.weights + input * layer.neurons + neuron;
      return [...(first ? pixelCells(input, lit) : [input]), ...known.map(({of}) => of(at, input))];
    }),
  };
}

/**
 * How smooth each map is.
 *
 * @param {import("./smoothness.js").Measure[]} measures
 * @returns {Table}
 */
export function smoothnessTable(measures) {
  const columns = ["neuron", "smoothness", "shuffledMean", "shuffledMost"].map(name => t(`wall.table.${name}`));
  return {columns, rows: measures.map(({name, value, mean, most}) => [name, exact(value), exact(mean), exact(most)])};
}

function pixelColumns() {
  return ["pixel", "row", "column", "lit"].map(name => t(`wall.table.${name}`));
}

function pixelCells(pixel, lit) {
  return [pixel, Math.floor(pixel / SIDE), pixel % SIDE, lit?.[pixel] ?? ""];
}
