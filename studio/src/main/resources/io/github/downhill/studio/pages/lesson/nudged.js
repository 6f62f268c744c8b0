/**
 * What the nudges in view say, for the numbers in the texts. Pure.
 */

import {chosen, other} from "../nudges/model.js";
import {indexOf} from "../nudges/place.js";

/**
 * @typedef {object} Nudged
 * @property {number} examples over which they are averaged
 * @property {number} largest the size of the largest
 * @property {number} zeros how many are exactly zero
 * @property {number} onePercent how many are one in a hundred
 * @property {number} topShare what the largest of these hold
 * @property {number} nudge to the number chosen
 * @property {number|undefined} advantage how many times as much the more important of two matters
 * @property {number|undefined} predicted what the slope predicts of the step
 * @property {number|undefined} real what comes of it
 *
 * @param {object} data as in store.data
 * @param {object} state as in store.state
 * @param {import("../network.js").Layer[]} layers
 * @returns {Nudged|undefined} nothing before they are known, or while they are those of another network
 */
export function nudged({slopes, trial}, state, layers) {
  const {biases, neurons} = layers.at(-1);
  if (slopes?.gradient.length !== biases + neurons) return undefined;
  const {examples, zeros, onePercent, topShare, gradient, ranked} = slopes;
  const tried = trial?.run === slopes.run && trial.step === slopes.step ? trial : undefined;
  const known = {layers, ranked};
  const [one, two] = [chosen, other].map(find => 0 - gradient[indexOf(find(known, state), layers)]);
  const sizes = [Math.abs(one), Math.abs(two)];
  return {
    examples, zeros, onePercent, topShare, largest: Math.abs(gradient[ranked[0]]), nudge: one,
    advantage: Math.max(...sizes) / Math.min(...sizes), predicted: tried?.predicted, real: tried?.real ?? undefined,
  };
}
