/**
 * Which value gets the full color, as it stands in the titles, so that it is in saved pictures too.
 */

import {store} from "../store.js";
import {written} from "./numbers.js";

/**
 * @param {number} most the largest of a layer
 * @returns {string} nothing where each neuron has a scale of its own
 */
export function extentText(most) {
  return store.state.scale === "common" ? ` · ±${written(most)}` : "";
}
