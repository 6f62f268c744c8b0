/**
 * The three samples over which one asks for the nudges: one example, the mini-batch that the training takes next, and
 * the first so many.
 */

import {store} from "../store.js";

/** In the order in which they stand beside each other. */
export const SAMPLES = ["one", "batch", "first"];

/** How many examples one chooses from. */
export const COUNTS = ["1", "10", "100", "1000", "10000", "all"];

/** Examples × weights and biases that a question may take which is asked without being told to. */
const WORK_MOST = 2e9;

/** More than the server has means all. */
const ALL = 1_000_000;

/** @returns {number} which training example it is, if it is one */
export function exampleInView() {
  const [kind, index] = store.state.image.split(":");
  return kind === "training" ? Number(index) : 0;
}

/**
 * A sample as the server is asked for it.
 *
 * @param {string} name
 * @returns {{of: string, index?: number, count?: number}}
 */
export function sampleOf(name) {
  if (name === "one") return {of: "one", index: exampleInView()};
  return name === "batch" ? {of: "batch"} : {of: "first", count: countOf(store.state.first)};
}

/**
 * The sample in focus, with no more examples than a network of this size can try things on while one waits.
 *
 * @param {number} parameters
 * @param {number} [most]
 * @returns {{of: string, index?: number, count?: number, most?: number}}
 */
export function manageable(parameters, most = Infinity) {
  const sample = sampleOf(store.state.focus);
  const bound = Math.min(most, Math.max(10, Math.floor(WORK_MOST / parameters)));
  if (sample.of === "batch") return {...sample, most: bound};
  return sample.of === "first" ? {...sample, count: Math.min(sample.count, bound)} : sample;
}

/**
 * @param {string} first as in the address
 * @returns {number}
 */
function countOf(first) {
  return first === "all" ? ALL : Number(first);
}
