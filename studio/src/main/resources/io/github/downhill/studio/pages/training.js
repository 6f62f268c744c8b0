/**
 * What one can do to the training, whatever button, key or word in a text does it.
 */

import {runInView, runOf} from "./live.js";
import {server} from "./server.js";
import {store} from "./store.js";

/**
 * @returns {boolean} whether the current run is being trained
 */
export function isPlaying() {
  return runOf(store.data.current)?.status === "playing";
}

/**
 * @returns {boolean} whether the current run has come to its end, so that only another run can go on
 */
export function isOver() {
  return ["finished", "diverged"].includes(runOf(store.data.current)?.status);
}

/** Trains on, with the pace chosen. */
export function play() {
  look();
  server.send({type: "play", pace: store.state.pace});
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
  look();
  server.send({type: "play", pace: 0});
}

/**
 * Learns from a little more and stops.
 *
 * @param {"example"|"batch"|"epoch"} unit
 */
export function advance(unit) {
  look();
  server.send({type: "advance", unit});
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

/** Begins again with the same initial weights. */
export function startAgain() {
  branch(0);
}

/** Goes on from the step in view, and leaves what came after it as it is. */
export function goOnFromHere() {
  branch(store.data.moment.step);
}

/** After a divergence: goes back to the last good network, and on with smaller steps. */
export function recover() {
  look();
  server.send({type: "recover"});
}

/** Begins again by the same recipe, with steps a tenth as long. */
export function startGently() {
  const {recipe} = runInView();
  look();
  server.send({type: "start", recipe: {...recipe, learningRate: recipe.learningRate / 10}});
  server.send({type: "play", pace: store.state.pace});
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

/** Looks at the newest network of the current run, so that one sees what one does. */
function look() {
  store.set({run: "", step: "live"});
}

function branch(step) {
  const run = runInView()?.id;
  look();
  if (run) server.send({type: "branch", run, step});
}
