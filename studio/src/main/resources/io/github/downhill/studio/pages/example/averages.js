/**
 * Which nudges are followed while one averages over more and more examples. Pure but for what is chosen.
 */

import {allNudges, biasNudge, weightNudge} from "./pass.js";
import {weightNow} from "./now.js";

/** So many of the largest. */
const LARGEST = 5;

/**
 * @typedef {object} Followed
 * @property {number} at its place among all parameters
 * @property {string} id of its nudge
 * @property {number} own what this example alone would do
 * @property {boolean} chosen
 */

/**
 * The chosen weight and the bias of its neuron, then the largest nudges of this example.
 *
 * @param {import("./pass.js").Pass} pass
 * @returns {Followed[]}
 */
export function followed(pass) {
  const {layer, input, neuron} = weightNow(pass);
  const {weights, neurons, biases} = pass.layers[layer - 1];
  const chosen = [
    {at: weights + input * neurons + neuron, id: `w.${layer}.${input}.${neuron}`, own: weightNudge(pass, layer, input, neuron)},
    {at: biases + neuron, id: `b.${layer}.${neuron}`, own: biasNudge(pass, layer, neuron)},
  ];
  const largest = largestOf(pass).filter(({at}) => !chosen.some(other => other.at === at)).slice(0, LARGEST);
  return [...chosen.map(one => ({...one, chosen: true})), ...largest.map(one => ({...one, chosen: false}))];
}

/** @type {WeakMap<object, object[]>} */
const known = new WeakMap();

function largestOf(pass) {
  if (!known.has(pass)) known.set(pass, find(pass, LARGEST + 2));
  return known.get(pass);
}

function find(pass, count) {
  const nudges = allNudges(pass);
  const best = [];
  for (let at = 0; at < nudges.length; at++) {
    const size = Math.abs(nudges[at]);
    if (size === 0 || best.length === count && size <= best.at(-1).size) continue;
    best.splice(best.findLastIndex(other => other.size >= size) + 1, 0, {at, size, own: nudges[at]});
    best.length = Math.min(best.length, count);
  }
  return best.map(({at, own}) => ({at, own, id: idOf(pass, at)}));
}

/**
 * The name of the nudge to a parameter.
 *
 * @param {import("./pass.js").Pass} pass
 * @param {number} at
 * @returns {string}
 */
export function idOf({layers}, at) {
  const {index, weights, biases, neurons} = layers.findLast(layer => layer.weights <= at);
  if (at >= biases) return `b.${index}.${at - biases}`;
  const from = at - weights;
  return `w.${index}.${Math.floor(from / neurons)}.${from % neurons}`;
}
