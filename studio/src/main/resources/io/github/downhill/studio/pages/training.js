/**
 * What one can do to the training, whatever button, key or word in a text does it.
 */

import {currentRun, runInView} from "./live.js";
import {server} from "./server.js";
import {store} from "./store.js";

/** Statuses after which only another run can go on. */
const OVER = ["finished", "diverged"];

/**
 * @returns {boolean} whether the current run is being trained
 */
export function isPlaying() {
  return currentRun()?.status === "playing";
}

/**
 * @returns {boolean} whether the current run has come to its end, so that only another run can go on
 */
export function isOver() {
  return OVER.includes(currentRun()?.status);
}

/**
 * @returns {boolean} whether the current run has come to an end, be it because it no longer improved
 */
export function hasEnded() {
  return isOver() || currentRun()?.status === "stopped";
}

/**
 * Sends an order, and looks at the newest network of the current run, so that one sees what one does.
 *
 * @param {{type: string}} message
 */
export function order(message) {
  server.send(message);
  look();
}

/** Trains on, with the pace chosen. */
export function play() {
  order({type: "play", pace: store.state.pace});
}

/** Stops the training where it is. */
export function pause() {
  server.send({type: "pause"});
}

/** Trains on if it stands still, stops if it does not. */
export function playOrPause() {
  if (isPlaying()) pause();
  else play();
}

/** Trains to the end, as fast as it goes. */
export function playToEnd() {
  order({type: "play", pace: 0});
}

/**
 * Learns from a little more and stops.
 *
 * @param {"example"|"batch"|"epoch"} unit
 */
export function advance(unit) {
  order({type: "advance", unit});
}

/**
 * Changes how many steps are taken in a second, also while it goes on.
 *
 * @param {number} pace 0 is as fast as it goes
 */
export function setPace(pace) {
  store.set({pace});
  if (isPlaying()) server.send({type: "play", pace});
}

/**
 * A new run that goes on from a step of another; from step 0 with the same initial weights.
 *
 * @param {string} run
 * @param {number} step
 */
export function branch(run, step) {
  order({type: "branch", run, step});
}

/** Begins again with the same initial weights. */
export function startAgain() {
  branchInView(0);
}

/** Goes on from the step in view, and leaves what came after it as it is. */
export function goOnFromHere() {
  branchInView(store.data.moment.step);
}

/**
 * After a divergence: goes back to the last good network, and on with smaller steps.
 *
 * @param {number} learningRate
 */
export function recover(learningRate) {
  order({type: "recover", learningRate});
}

/**
 * Begins again by the same recipe, with smaller steps.
 *
 * @param {number} learningRate
 */
export function startGently(learningRate) {
  const {recipe} = runInView();
  order({type: "start", recipe: {...recipe, learningRate}});
  play();
}

/**
 * Looks at a step of the run in view.
 *
 * @param {number|"live"} step
 */
export function lookAt(step) {
  if (step === "live") look();
  else store.set({run: runInView().id, step});
}

function look() {
  store.set({run: "", step: "live"});
}

function branchInView(step) {
  const run = runInView();
  if (run) branch(run.id, step);
}
