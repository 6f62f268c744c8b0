/**
 * What is picked in a picture of the wall: a neuron ("1.3") or a weight ("1.5.3": layer, input, neuron).
 */

import {store} from "../store.js";

/**
 * Picks a neuron, or a weight and with it the neuron into which it leads.
 *
 * @param {string} id
 */
export function pick(id) {
  const [layer, , third] = id.split(".");
  if (third === undefined) store.set({neuron: id, weight: ""});
  else store.set({neuron: `${layer}.${third}`, weight: id});
}

/**
 * The parts of a weight's id.
 *
 * @param {string} id
 * @returns {{layer: number, input: number, neuron: number}|null} null if it is none
 */
export function weightOf(id) {
  const [layer, input, neuron] = id.split(".").map(Number);
  return neuron === undefined ? null : {layer, input, neuron};
}
