/**
 * Where a network's numbers sit. A weight is called "1.406.3" (layer, input, neuron), a bias "1.3" (layer, neuron).
 *
 * @typedef {{layer: number, input: number, neuron: number}} Place layers count from 1; the input of a bias is BIAS
 * @typedef {import("../network.js").Layer} Layer
 */

/** Stands in for an input that is always 1: its weight is the bias. */
export const BIAS = -1;

/**
 * @param {string} id
 * @param {Layer[]} layers
 * @returns {Place|null} nothing for what this network does not have
 */
export function placeOf(id, layers) {
  const parts = id.split(".").map(Number);
  const [layer, neuron] = [parts[0], parts.at(-1)];
  const input = parts.length === 3 ? parts[1] : BIAS;
  const own = layers[layer - 1];
  return parts.length > 1 && own && neuron < own.neurons && input < own.inputs ? {layer, input, neuron} : null;
}

/**
 * @param {Place} place
 * @returns {string}
 */
export function idOf({layer, input, neuron}) {
  return input === BIAS ? `${layer}.${neuron}` : `${layer}.${input}.${neuron}`;
}

/**
 * The index of a number among all of a network.
 *
 * @param {Place} place
 * @param {Layer[]} layers
 * @returns {number}
 */
export function indexOf({layer, input, neuron}, layers) {
  const {weights, biases, neurons} = layers[layer - 1];
  return input === BIAS ? biases + neuron : weights + input * neurons + neuron;
}

/**
 * Where the number of an index sits.
 *
 * @param {number} index
 * @param {Layer[]} layers
 * @returns {Place}
 */
export function placeAt(index, layers) {
  const {index: layer, weights, biases, neurons} = layers.find(each => index < each.biases + each.neurons);
  const at = index - weights;
  return index < biases
    ? {layer, input: Math.floor(at / neurons), neuron: at % neurons}
    : {layer, input: BIAS, neuron: index - biases};
}

/**
 * What choosing a number sets.
 *
 * @param {Place} place
 * @returns {{neuron: string, weight: string}}
 */
export function chosenBy(place) {
  return {neuron: `${place.layer}.${place.neuron}`, weight: place.input === BIAS ? "" : idOf(place)};
}
