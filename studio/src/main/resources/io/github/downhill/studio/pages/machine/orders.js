/**
 * What one can tell the server to do with runs. An order that makes another run the one that trains also brings the
 * page back to the newest step of that run.
 */

import {server} from "../server.js";
import {store} from "../store.js";

/** To watch it slowly: so many steps a second. */
export const SLOW_PACE = 20;

/** Accuracy on the test that one calls success here. */
export const GOAL = 0.95;

/** Statuses after which a run does not go on. */
const ENDED = ["finished", "stopped", "diverged"];

/** Trains as fast as it goes, until a test reaches the goal. */
export function trainToGoal() {
  begin({pace: 0, until: GOAL});
}

/** Trains at a pace at which one can watch. */
export function trainSlowly() {
  begin({pace: SLOW_PACE});
}

/** A run that has ended, or that has reached the goal before, is followed by a new one: else there were nothing to see. */
function begin(how) {
  const run = current();
  if (ENDED.includes(run.status) || isThere(run)) server.send({type: "start", recipe: store.data.welcome.recipe});
  server.send({type: "play", ...how});
  store.set({run: "", step: "live", pace: how.pace});
}

function current() {
  return store.data.runs.find(({id}) => id === store.data.current);
}

function isThere({id}) {
  return (store.data.curves.get(id)?.test.at(-1)?.[2] ?? 0) >= GOAL;
}

/**
 * A new run.
 *
 * @param {import("./recipe.js").Recipe} recipe
 */
export function start(recipe) {
  order({type: "start", recipe});
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
 * A new run that goes on from a step of another; from step 0 with the same initial weights.
 *
 * @param {string} run
 * @param {number} step
 */
export function continueFrom(run, step) {
  order({type: "branch", run, step});
}

function order(message) {
  server.send(message);
  store.set({run: "", step: "live"});
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

/**
 * Puts a run beside the one in view, or ends that. A run one compares is one to keep.
 *
 * @param {{id: string, pinned: boolean}} run
 */
export function compare(run) {
  const ends = store.state.compare === run.id;
  if (!ends && !run.pinned) pin(run.id, true);
  store.set({compare: ends ? "" : run.id});
}
