/**
 * Numbers of the network, and what should become of them, in words.
 *
 * A sentence has three parts: where the number comes from, where it leads, and what should be done with it. So one can
 * search in all sentences without writing them.
 */

import {t} from "../texts.js";
import {BIAS} from "./place.js";
import {sizeOf} from "./scale.js";

const SIDE = 28;

/** What can be advised: a direction and a size, or to leave it. */
export const ADVICE = ["up-lot", "up-somewhat", "up-little", "down-lot", "down-somewhat", "down-little", "none"];

/**
 * "weight from pixel (12, 9)", or "bias".
 *
 * @param {number} layer
 * @param {number} input
 * @returns {string}
 */
export function source(layer, input) {
  if (input === BIAS) return t("nudges.number.bias");
  return layer === 1
    ? t("nudges.number.fromPixel", {row: Math.floor(input / SIDE), column: input % SIDE})
    : t("nudges.number.fromNeuron", {input});
}

/**
 * "to neuron 3 of layer 1", or "of neuron 3 of layer 1".
 *
 * @param {import("./place.js").Place} place
 * @returns {string}
 */
export function target({layer, input, neuron}) {
  return t(input === BIAS ? "nudges.number.of" : "nudges.number.to", {layer, neuron});
}

/**
 * @param {import("./place.js").Place} place
 * @returns {string} as in "weight from pixel (12, 9) to neuron 3 of layer 1"
 */
export function named(place) {
  return `${source(place.layer, place.input)} ${target(place)}`;
}

/**
 * Which advice a nudge is.
 *
 * @param {number} nudge
 * @param {number} largest
 * @returns {number} its place among ADVICE
 */
export function adviceOf(nudge, largest) {
  const size = sizeOf(nudge, largest);
  return ADVICE.indexOf(size === "none" ? size : `${nudge > 0 ? "up" : "down"}-${size}`);
}

/**
 * @param {number} advice its place among ADVICE
 * @returns {string} as in "increase, a lot"
 */
export function advised(advice) {
  return t(`nudges.advice.${ADVICE[advice]}`);
}

/**
 * @param {import("./place.js").Place} place
 * @param {number} nudge
 * @param {number} largest
 * @returns {string} as in "weight from pixel (12, 9) to neuron 3 of layer 1: increase, a lot"
 */
export function sentence(place, nudge, largest) {
  return `${named(place)}: ${advised(adviceOf(nudge, largest))}`;
}
