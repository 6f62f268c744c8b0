/**
 * The nudges in view: those over the sample in focus, once for all pictures and lists.
 *
 * @typedef {object} Model
 * @property {object} message as it came: of, examples, cost, length, numbers, zeros, onePercent, topShare
 * @property {object} run
 * @property {import("../network.js").Layer[]} layers
 * @property {Float32Array} gradient ∂C/∂x of each number
 * @property {Uint32Array} ranked their indices, the largest nudge first
 * @property {number} largest the size of the largest nudge
 * @property {Float64Array} strengths of the nudges on the signed logarithmic scale
 * @property {Float64Array} held what the k largest hold of ‖∇C‖² together, for each k
 */

import {runOf} from "../live.js";
import {shape} from "../network.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {whole} from "./numbers.js";
import {indexOf, placeAt, placeOf} from "./place.js";
import {strengthOf} from "./scale.js";

let last = {message: null, model: null};

/** @returns {Model|null} nothing before the first answer */
export function model() {
  const {slopes} = store.data;
  const run = slopes && runOf(slopes.run);
  if (last.message !== slopes || last.model?.run.sizes !== run?.sizes) {
    last = {message: slopes, model: run ? read(slopes, run) : null};
  }
  return last.model;
}

function read(message, run) {
  const {gradient, ranked} = message;
  const largest = ranked.length ? Math.abs(gradient[ranked[0]]) : 0;
  return {
    message, run, layers: shape(run), gradient, ranked, largest,
    strengths: Float64Array.from(gradient, slope => strengthOf(0 - slope, largest)),
    held: heldBy(gradient, ranked),
  };
}

function heldBy(gradient, ranked) {
  const held = new Float64Array(ranked.length + 1);
  for (let k = 0; k < ranked.length; k++) held[k + 1] = held[k] + gradient[ranked[k]] ** 2;
  return held;
}

/**
 * The nudge to a number: up if it is positive, down if it is negative.
 *
 * @param {Model} model
 * @param {number} index
 * @returns {number} never −0
 */
export function nudgeAt({gradient}, index) {
  return 0 - gradient[index];
}

/**
 * The share of ‖∇C‖² that the largest nudges hold.
 *
 * @param {Model} model
 * @param {number} count
 * @returns {number} 1 where there is nothing to share
 */
export function shareOfTop({held}, count) {
  const all = held.at(-1);
  return all === 0 ? 1 : held[Math.min(count, held.length - 1)] / all;
}

/**
 * How many nudges one keeps: as many as one has chosen, else one in a hundred.
 *
 * @param {Model} model
 * @returns {number}
 */
export function kept({message: {numbers, onePercent}}) {
  return Math.min(store.state.keep || onePercent, numbers);
}

/**
 * The number one has chosen: a weight, else the bias of a neuron, else that with the largest nudge.
 *
 * @param {{layers: import("../network.js").Layer[], ranked: Uint32Array}} model
 * @param {object} [state]
 * @returns {import("./place.js").Place}
 */
export function chosen({layers, ranked}, {weight, neuron} = store.state) {
  return placeOf(weight, layers) ?? placeOf(neuron, layers) ?? placeAt(ranked[0], layers);
}

/**
 * The number it is compared with: the one one has chosen for that, else that with the largest nudge, or where that is
 * the first one itself, the second.
 *
 * @param {{layers: import("../network.js").Layer[], ranked: Uint32Array}} model
 * @param {object} [state]
 * @returns {import("./place.js").Place}
 */
export function other({layers, ranked}, state = store.state) {
  const wanted = placeOf(state.other, layers);
  const first = indexOf(chosen({layers, ranked}, state), layers) === ranked[0] ? ranked[1] : ranked[0];
  return wanted ?? placeAt(first, layers);
}

/**
 * Whether the nudges are those of the network in view.
 *
 * @param {{run: string, step: number}} message
 * @returns {boolean}
 */
export function isCurrent({run, step}) {
  const {moment} = store.data;
  return moment?.run === run && moment.step === step;
}

/**
 * Of which step something is, where that is not the one in view.
 *
 * @param {{run: string, step: number}} message
 * @returns {string} behind a sentence; nothing where it is of the network in view
 */
export function since(message) {
  return isCurrent(message) ? "" : ` (${t("nudges.atStep", {step: whole(message.step)})})`;
}
