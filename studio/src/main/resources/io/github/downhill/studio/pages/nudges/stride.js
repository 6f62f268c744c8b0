/**
 * η, how long a step is: as long as one has chosen, else as the training takes it.
 */

import {runOf} from "../live.js";
import {store} from "../store.js";

/** The ends of the slider. */
const [SHORTEST, LONGEST] = [0.01, 100];
const PLACES = 200;

/** @returns {number} */
export function strideNow() {
  return store.state.stride || learningRate();
}

/** @returns {number} of the run in view */
export function learningRate() {
  const {moment} = store.data;
  return moment?.learningRate || runOf(moment?.run)?.recipe.learningRate || 1;
}

/** The slider counts in equal ratios. */
export const slider = {
  most: PLACES,

  /** @param {number} place @returns {number} of two digits that matter */
  strideAt: place => Number((SHORTEST * (LONGEST / SHORTEST) ** (place / PLACES)).toPrecision(2)),

  /** @param {number} stride @returns {number} */
  placeOf: stride => Math.round(PLACES * Math.log(stride / SHORTEST) / Math.log(LONGEST / SHORTEST)),
};
