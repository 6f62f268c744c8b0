/**
 * What one can tell the server to do with runs.
 */

import {runInView} from "../live.js";
import {server} from "../server.js";
import {store} from "../store.js";
import {hasEnded, order, orderRun, playAs} from "../training.js";

/** To watch it slowly: so many steps a second. */
export const SLOW_PACE = 60;

/** Accuracy on the test that one calls success here. */
export const GOAL = 0.95;

/** Trains as fast as it goes, until a test reaches the goal. */
export function trainToGoal() {
  begin({pace: 0, until: GOAL});
}

/** Trains at a pace at which one can watch. */
export function trainSlowly() {
  begin({pace: SLOW_PACE});
}

function begin(how) {
  if (beginsAnew()) {
    start(store.data.welcome.recipe);
    order({type: "play", ...how});
  } else {
    playAs(how);
  }
  store.set({pace: how.pace});
}

/**
 * Whether to train means a new network: a run that has ended, or that has reached the goal before, is followed by
 * another one, for else there were nothing to see.
 *
 * @returns {boolean}
 */
export function beginsAnew() {
  return hasEnded() || accuracyOf(runInView()) >= GOAL;
}

function accuracyOf(run) {
  return store.data.curves.get(run?.id)?.test.at(-1)?.[2] ?? run?.accuracy ?? 0;
}

/**
 * A new run.
 *
 * @param {import("./recipe.js").Recipe} recipe
 */
export function start(recipe) {
  orderRun({type: "start", recipe});
}

/**
 * Another learning rate, from the next step on.
 *
 * @param {number} learningRate
 */
export function useRate(learningRate) {
  order({type: "rate", learningRate});
}

/**
 * Keeps a run, with its curve beside others.
 *
 * @param {string} run
 * @param {boolean} on
 */
export function pin(run, on) {
  server.send({type: "pin", run, on});
}

/**
 * Drops a run.
 *
 * @param {string} run
 */
export function forget(run) {
  server.send({type: "forget", run});
}

/** The run that is pinned only as long as it is compared. */
let pinnedMeanwhile = "";

/**
 * Puts a run beside the one in view, or ends that. A run one compares is kept meanwhile.
 *
 * @param {{id: string, pinned: boolean}} run
 */
export function compare(run) {
  const ends = store.state.compare === run.id;
  endComparison();
  if (ends) return;
  if (!run.pinned) {
    pinnedMeanwhile = run.id;
    pin(run.id, true);
  }
  store.set({compare: run.id});
}

/** No run beside the one in view any longer. */
export function endComparison() {
  if (pinnedMeanwhile) pin(pinnedMeanwhile, false);
  pinnedMeanwhile = "";
  store.set({compare: ""});
}
