/**
 * Which nudges are followed while one averages over more and more examples. Pure but for what is chosen.
 */

import {biasNudge, weightNudge} from "./pass.js";
import {strongest, weightNow} from "./now.js";

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
 * The chosen weight and the bias of its neuron, then the largest nudges of this example, one for a neuron: those to
 * the other weights into it go the same way.
 *
 * @param {import("./pass.js").Pass} pass
 * @returns {Followed[]}
 */
export function followed(pass) {
  const {layer, input, neuron} = weightNow(pass);
  const {weights, neurons, biases} = pass.layers[layer - 1];
  const chosen = [
    {at: weights + input * neurons + neuron, id: `w.${layer}.${input}.${neuron}`,
      own: weightNudge(pass, layer, input, neuron)},
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

/** The strongest weight into a neuron is that from the strongest activation before it. */
function find(pass, count) {
  const ofNeurons = pass.layers.flatMap(({index, neurons, weights}) => {
    const input = strongest(pass.a[index - 1]);
    return Array.from({length: neurons}, (_, neuron) => ({
      at: weights + input * neurons + neuron, id: `w.${index}.${input}.${neuron}`,
      own: weightNudge(pass, index, input, neuron),
    }));
  });
  const moved = ofNeurons.filter(({own}) => own !== 0);
  return moved.sort((one, other) => Math.abs(other.own) - Math.abs(one.own)).slice(0, count);
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

/**
 * Where the parameter of a nudge stands among all of them.
 *
 * @param {import("./pass.js").Pass} pass
 * @param {string} places as in "2.7.5" for a weight and "2.5" for a bias
 * @returns {number} −1 if there is none
 */
export function parameterOf({layers}, places) {
  const [index, ...rest] = places.split(".").map(Number);
  const layer = layers[index - 1];
  const neuron = rest.at(-1);
  if (!layer || rest.length > 2 || !(neuron < layer.neurons)) return -1;
  if (rest.length === 1) return layer.biases + neuron;
  return rest[0] < layer.inputs ? layer.weights + rest[0] * layer.neurons + neuron : -1;
}
