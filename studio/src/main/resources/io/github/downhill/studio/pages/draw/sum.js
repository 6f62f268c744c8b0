/**
 * The sum of one neuron with its actual numbers: Σ w·a + b = z, σ(z) = a.
 *
 * @typedef {{input: number, weight: number, activation: number, value: number}} Term
 * @typedef {object} Sum
 * @property {Term[]} terms the strongest, the strongest first
 * @property {number} restCount how many terms more are not zero
 * @property {number} rest what these add up to
 * @property {number} weighted Σ w·a over all inputs
 * @property {number} bias
 * @property {number} sum weighted + bias
 * @property {number} activation
 */

import {strongestOf} from "./contributions.js";

/**
 * @param {import("./reading.js").Layer} layer
 * @param {number} neuron
 * @param {number} count how many terms to list
 * @returns {Sum}
 */
export function sumOf(layer, neuron, count = 10) {
  const all = valuesInto(layer, neuron);
  const terms = strongestOf(layer, count, {neurons: [neuron]}).map(({input, value}) => ({
    input, value, weight: layer.weights[input * layer.neurons + neuron], activation: layer.before[input],
  }));
  const weighted = total(all);
  return {
    terms, weighted, bias: layer.biases[neuron], sum: layer.sums[neuron], activation: layer.after[neuron],
    restCount: all.reduce((count, value) => value ? count + 1 : count, 0) - terms.length,
    rest: weighted - total(terms.map(({value}) => value)),
  };
}

/** The weights into one neuron, one an input. @returns {Float32Array} */
export const weightsInto = (layer, neuron) =>
  Float32Array.from({length: layer.inputs}, (_, input) => layer.weights[input * layer.neurons + neuron]);

/** Weight × activation of every input. @returns {Float32Array} */
export const valuesInto = (layer, neuron) =>
  weightsInto(layer, neuron).map((weight, input) => weight * layer.before[input]);

const total = values => values.reduce((sum, value) => sum + value, 0);
