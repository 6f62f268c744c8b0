/** What the network in view says now: the newest of what the server has sent. */

import {runInView} from "../live.js";
import {store} from "../store.js";
import {largest, reading} from "./reading.js";

/**
 * @returns {import("./reading.js").Reading | null} nothing where nothing was drawn, or where network and answer do not
 *   belong together yet
 */
export function readingNow() {
  const {answer, moment} = store.data;
  const run = runInView();
  if (!run || !answer || answer.empty || moment?.run !== run.id) return null;
  return reading(run, moment.parameters, newest(answer, moment));
}

/** While a network trains, each moment says anew what it makes of the same picture. */
function newest(answer, moment) {
  return moment.activations && moment.input === answer.id ? moment : answer;
}

/**
 * The neuron that a name in the state means, if the network in view has it.
 *
 * @param {string} name as in "1.3"
 * @param {number[]} sizes
 * @returns {import("./lines.js").Neuron | null}
 */
export function neuronOf(name, sizes) {
  const [layer, neuron] = name.split(".").map(Number);
  return name && neuron < sizes[layer] ? {layer, neuron} : null;
}

/**
 * The weight that a name in the state means, if the network in view has it.
 *
 * @param {string} name as in "1.406.3": layer, input, neuron
 * @param {number[]} sizes
 * @returns {number[] | null}
 */
export function weightOf(name, sizes) {
  const [layer, input, neuron] = name.split(".").map(Number);
  return name && layer >= 1 && input < sizes[layer - 1] && neuron < sizes[layer] ? [layer, input, neuron] : null;
}

/**
 * The neuron of the last layer that answers most strongly.
 *
 * @param {import("./reading.js").Reading} read
 * @returns {import("./lines.js").Neuron}
 */
export const answerOf = read => ({layer: read.layers.length, neuron: largest(read.layers.at(-1).after)});
