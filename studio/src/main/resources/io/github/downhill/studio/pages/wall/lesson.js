/**
 * The numbers that the lesson takes from the wall of weights: how smooth the maps are, what is left in them of the
 * start, and what a network without hidden layers gets right. Pure.
 */

import {correlation} from "../dream/model.js";
import {patterned} from "./smoothness.js";

/** How they are written: digits after the point, and their unit. */
export const WRITTEN = {
  smoothMean: [2], smoothShuffled: [2], startLikeness: [2], twinAccuracy: [1, "%"],
};

/** From what is seen to a number. */
export const LIVE = {
  smoothMean: ({smooth}) => smooth && mean(smooth.map(({value}) => value)),
  smoothShuffled: ({smooth}) => smooth && mean(smooth.map(each => each.mean)),
  smoothMaps: ({smooth}) => smooth && patterned(smooth),
  measuredMaps: ({smooth}) => smooth?.length,
  firstWeights: ({layers}) => layers[0].inputs * layers[0].neurons,
  unmovedWeights: view => ofStart(view, (now, start) => now.reduce((sum, w, i) => w === start[i] ? sum + 1 : sum, 0)),
  startLikeness: view => ofStart(view, (now, start) => isSame(now, start) ? 1 : correlation(now, start)),
  twinAccuracy: ({twin}) => twin && 100 * twin.accuracy,
};

/**
 * What was measured of the maps of this very network.
 *
 * @param {object} [smoothness] as the server has sent it
 * @returns {{value: number, mean: number, most: number}[]|undefined}
 */
export function smoothIn(smoothness) {
  return smoothness && Array.from(smoothness.values, (value, i) => ({
    value, mean: smoothness.shuffledMean[i], most: smoothness.shuffledMost[i],
  }));
}

/** Of the weights into the first layer, as they are and as they were when the run began. */
function ofStart({moment, initial, layers: [first]}, of) {
  const parameters = moment?.parameters;
  if (!parameters || parameters.length !== initial?.length) return undefined;
  return of(parameters.subarray(first.weights, first.biases), initial.subarray(first.weights, first.biases));
}

function isSame(one, other) {
  return one.every((value, i) => value === other[i]);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
