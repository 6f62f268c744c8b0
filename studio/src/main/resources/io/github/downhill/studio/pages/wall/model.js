/**
 * What the wall shows, computed once for all its pictures and only when something has changed. All of it is written
 * into the same buffers again, because while a network trains this is done for every frame.
 */

import {shape} from "../network.js";
import {extents, shownBiases, shownWeights} from "./values.js";

/**
 * @typedef {object} Shown
 * @property {Float32Array} values neurons × inputs
 * @property {Float32Array} shownBiases
 * @property {Float32Array} extents for each neuron the size that gets the full color
 *
 * @typedef {import("../network.js").Layer & Shown} ShownLayer
 *
 * @typedef {object} Model
 * @property {ShownLayer[]} layers
 * @property {Float32Array} parameters as they are
 * @property {Float32Array|null} initial if it is known
 * @property {Float32Array|null} activations of all layers, if there is a picture
 * @property {Float32Array|null} sums
 * @property {boolean} minus whether the initial weights are taken away
 * @property {boolean} overlay whether weights are multiplied by what comes in
 */

/**
 * @returns {(source: Source) => Model|null} reads the model of a source; the next call writes over it
 *
 * @typedef {{run: object, parameters: Float32Array, initial: Float32Array|null, activations: Float32Array|null,
 *   sums: Float32Array|null, minus: boolean, overlay: boolean, common: boolean}} Source
 */
export function modelReader() {
  const buffers = new Map();
  let last = null;
  let model = null;
  return source => {
    if (last && same(last, source)) return model;
    last = source;
    model = source.run && belongs(source) ? fill(source, buffers) : null;
    return model;
  };
}

function same(one, other) {
  return Object.keys(other).every(key => one[key] === other[key]);
}

/** While another run comes into view, its numbers may still be on their way. */
function belongs({run, parameters}) {
  const last = shape(run).at(-1);
  return parameters?.length === last.biases + last.neurons;
}

function fill(source, buffers) {
  const {run, parameters, common} = source;
  const initial = fitting(source.initial, parameters.length);
  const neurons = run.sizes.reduce((sum, size) => sum + size, 0);
  const activations = fitting(source.activations, neurons);
  const minus = Boolean(source.minus && initial);
  const overlay = Boolean(source.overlay && activations);
  const start = minus ? initial : null;
  const layers = shape(run).map(layer => {
    const buffer = (name, length) => bufferOf(buffers, `${name} ${layer.index}`, length);
    const incoming = overlay ? activations.subarray(layer.before, layer.after) : null;
    const values = buffer("values", layer.inputs * layer.neurons);
    shownWeights(layer, parameters, start, incoming, values);
    return {
      ...layer,
      values,
      shownBiases: shownBiases(layer, parameters, start, buffer("biases", layer.neurons)),
      extents: extents(values, layer.inputs, common, buffer("extents", layer.neurons)),
    };
  });
  return {layers, parameters, initial, activations, sums: activations && source.sums, minus, overlay};
}

function fitting(array, length) {
  return array?.length === length ? array : null;
}

function bufferOf(buffers, name, length) {
  if (buffers.get(name)?.length !== length) buffers.set(name, new Float32Array(length));
  return buffers.get(name);
}
