/**
 * One example on its way through a network and back, in double precision: what every neuron says, what the example
 * costs, what it wishes of every neuron, and how it would nudge every weight and bias. Pure.
 *
 * Layer 0 is the picture. A wish is −∂C/∂a, an error is δ = ∂C/∂z, a nudge is −∂C/∂w or −∂C/∂b.
 *
 * @typedef {object} Pass
 * @property {import("../network.js").Layer[]} layers layer 1 first
 * @property {string} costName
 * @property {Float32Array} parameters
 * @property {number} label
 * @property {Float64Array[]} a activations of each layer, the picture first
 * @property {Float64Array[]} z weighted sums; the picture has none
 * @property {Float64Array} targets
 * @property {Float64Array} terms what each output adds to the cost
 * @property {number} cost
 * @property {Float64Array[]} wishes of each layer; a picture is as it is and has none
 * @property {Float64Array[]} errors the same
 */

import {shape} from "../network.js";
import {activate, costTerms, outputErrors, outputWishes, slope} from "./squash.js";

/**
 * @param {{sizes: number[], activations: string[], recipe: {cost: string}}} run
 * @param {Float32Array} parameters
 * @param {ArrayLike<number>} pixels
 * @param {number} label
 * @returns {Pass}
 */
export function passOf(run, parameters, pixels, label) {
  const layers = shape(run);
  const [a, z] = forwards(layers, parameters, pixels);
  const targets = new Float64Array(layers.at(-1).neurons);
  targets[label] = 1;
  const {activation} = layers.at(-1);
  const end = {cost: run.recipe.cost, activation, sums: z.at(-1), outputs: a.at(-1), targets};
  const terms = costTerms(end);
  const {wishes, errors} = backwards(layers, parameters, a, z, end);
  const cost = terms.reduce((sum, term) => sum + term, 0);
  return {layers, costName: run.recipe.cost, parameters, label, a, z, targets, terms, cost, wishes, errors};
}

/**
 * How the example would nudge a weight: −∂C/∂w = −δ·a.
 *
 * @param {Pass} pass
 * @param {number} layer
 * @param {number} input
 * @param {number} neuron
 * @returns {number}
 */
export function weightNudge({a, errors}, layer, input, neuron) {
  return 0 - errors[layer][neuron] * a[layer - 1][input];
}

/**
 * How it would nudge a bias: −∂C/∂b = −δ.
 *
 * @param {Pass} pass
 * @param {number} layer
 * @param {number} neuron
 * @returns {number}
 */
export function biasNudge({errors}, layer, neuron) {
  return 0 - errors[layer][neuron];
}

function forwards(layers, parameters, pixels) {
  const a = [Float64Array.from(pixels)];
  const z = [null];
  for (const layer of layers) {
    z.push(weightedSums(layer, parameters, a.at(-1)));
    a.push(activate(layer.activation, z.at(-1)));
  }
  return [a, z];
}

/** What is 0, which most pixels are, adds nothing. */
function weightedSums({inputs, neurons, weights, biases}, parameters, before) {
  const sums = Float64Array.from(parameters.subarray(biases, biases + neurons));
  for (let input = 0; input < inputs; input++) {
    const activation = before[input];
    if (activation === 0) continue;
    const from = weights + input * neurons;
    for (let neuron = 0; neuron < neurons; neuron++) sums[neuron] += activation * parameters[from + neuron];
  }
  return sums;
}

function backwards(layers, parameters, a, z, end) {
  const wishes = [];
  const errors = [];
  const last = layers.length;
  wishes[last] = outputWishes(end);
  errors[last] = outputErrors(end, wishes[last]);
  for (let l = last - 1; l >= 1; l--) {
    const {activation} = layers[l - 1];
    wishes[l] = asked(layers[l], parameters, errors[l + 1]);
    errors[l] = wishes[l].map((wish, i) => -wish * slope(activation, a[l][i], z[l][i]));
  }
  return {wishes, errors};
}

/** BP2: what a layer asks in sum of each neuron before it, −Σ w·δ. */
function asked({inputs, neurons, weights}, parameters, errors) {
  const sums = new Float64Array(inputs);
  for (let input = 0, at = weights; input < inputs; input++) {
    for (let neuron = 0; neuron < neurons; neuron++, at++) sums[input] -= parameters[at] * errors[neuron];
  }
  return sums;
}
