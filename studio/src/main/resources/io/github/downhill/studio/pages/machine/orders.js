/**
 * What one can tell the server to do with runs. An order that makes another run the one that trains also brings the
 * page back to the newest step of that run.
 */

import {server} from "../server.js";
import {store} from "../store.js";
import {ENDED, GOAL, nextPhase} from "./goal.js";

/** To watch it slowly: so many steps a second. */
export const SLOW_PACE = 20;

/** How far one is on the way to the goal. */
let phase = "off";

/** The run that has ended and is followed by a new one, which the server has not named yet. */
let past = "";

/** Trains as fast as it goes, until the goal is reached. */
export function trainToGoal() {
  begin(0);
  phase = "begun";
}

/** Trains at a pace at which one can watch. */
export function trainSlowly() {
  begin(SLOW_PACE);
}

function begin(pace) {
  const run = current();
  const over = ENDED.includes(run.status) || isThere(run);
  if (over) server.send({type: "start", recipe: store.data.welcome.recipe});
  past = over ? run.id : "";
  phase = "off";
  server.send({type: "play", pace});
  store.set({run: "", step: "live", pace});
}

function current() {
  return store.data.runs.find(({id}) => id === store.data.current);
}

/** Whether the goal was reached already: then nothing would happen before one's eyes. */
function isThere({id}) {
  return (store.data.curves.get(id)?.test.at(-1)?.[2] ?? 0) >= GOAL;
}

/** Pauses where the goal is reached, if it was asked for. */
export function watchGoal() {
  const run = current();
  if (phase === "off" || !run || run.id === past) return;
  const next = nextPhase(phase, run.status, isThere(run));
  phase = next.phase;
  if (next.send) server.send(next.send);
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
  phase = "off";
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
