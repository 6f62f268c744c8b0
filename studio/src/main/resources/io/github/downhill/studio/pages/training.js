/**
 * What one can do to the training, whatever button, key or word in a text does it.
 */

import {currentRun, runInView} from "./live.js";
import {server} from "./server.js";
import {store} from "./store.js";

/** Statuses after which only a new run can go on. */
const OVER = ["finished", "diverged"];

/**
 * @returns {boolean} whether the current run is being trained
 */
export function isPlaying() {
  return currentRun()?.status === "playing";
}

/**
 * @returns {boolean} whether the run in view has come to an end, be it because it no longer improved
 */
export function hasEnded() {
  return [...OVER, "stopped"].includes(runInView()?.status);
}

/**
 * What the button of the training does: it acts on the run in view, never on another one. Only the current run is
 * trained, so another one, or the past of one that is over, is gone on from as a new run.
 *
 * @returns {"play"|"pause"|"goOn"|"finished"|"diverged"} the last two for a run in view that is at its end
 */
export function nextMove() {
  const run = runInView();
  if (!run) return "play";
  const isCurrent = run.id === store.data.current;
  if (isCurrent && run.status === "playing") return "pause";
  if (!OVER.includes(run.status)) return isCurrent ? "play" : "goOn";
  return isBack(run) ? "goOn" : run.status;
}

/**
 * @returns {boolean} whether there is nothing to go on with: the run in view is at its end
 */
export function isOver() {
  return OVER.includes(nextMove());
}

/** Whether one looks at an earlier network of a run than its last. */
function isBack({id}) {
  const {moment} = store.data;
  return store.state.step !== "live" && moment?.run === id && !moment.live;
}

/** The run that was current when another one was asked for, until that is there; null when none is awaited. */
let before = null;

store.on(["welcome", "problem"], () => {
  before = null;
});

store.on("current", () => {
  if (before === null || store.data.current === before) return;
  before = null;
  look();
});

/**
 * Sends an order, and looks at the newest network of the current run, so that one sees what one does.
 *
 * @param {{type: string}} message
 */
export function order(message) {
  server.send(message);
  if (before === null) look();
}

/**
 * Sends an order for another run, and looks at it as soon as it is there: until then at what one has seen, and not at
 * whatever was trained last.
 *
 * @param {{type: string}} message
 */
export function orderRun(message) {
  server.send(message);
  before = store.data.current;
}

/** What one does to the training is done to what one sees; where no new run can be made of that, to nothing. */
function orderHere(message) {
  if (nextMove() !== "goOn") return order(message);
  goOnFromHere();
  server.send({...message, instead: store.data.current});
}

/** Trains on, with the pace chosen. */
export function play() {
  orderHere({type: "play", pace: store.state.pace});
}

/** Stops the training where it is. */
export function pause() {
  server.send({type: "pause"});
}

/** Trains on if it stands still, stops if it does not, and does nothing where it is at its end. */
export function playOrPause() {
  if (nextMove() === "pause") pause();
  else if (!isOver()) play();
}

/** Trains to the end, as fast as it goes. */
export function playToEnd() {
  playAs({pace: 0});
}

/**
 * Trains on.
 *
 * @param {{pace: number, until?: number}} how
 */
export function playAs(how) {
  orderHere({type: "play", ...how});
}

/**
 * Learns from a little more and stops.
 *
 * @param {"example"|"batch"|"epoch"} unit
 */
export function advance(unit) {
  orderHere({type: "advance", unit});
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
  orderRun({type: "branch", run, step});
}

/** Begins again with the same initial weights. */
export function startAgain() {
  branchInView(0);
}

/** Goes on from the step in view, and leaves what came after it as it is. */
export function goOnFromHere() {
  branchInView(stepInView());
}

/**
 * After a divergence: goes back to the last good network, and on with smaller steps.
 *
 * @param {number} learningRate
 */
export function recover(learningRate) {
  orderRun({type: "recover", learningRate});
}

/**
 * Begins again by the same recipe, with smaller steps.
 *
 * @param {number} learningRate
 */
export function startGently(learningRate) {
  const {recipe} = runInView();
  orderRun({type: "start", recipe: {...recipe, learningRate}});
  order({type: "play", pace: store.state.pace});
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

/** The moment that has come may still be one of the run that was in view before. */
function stepInView() {
  const {moment} = store.data;
  const {id, steps} = runInView();
  if (moment?.run === id) return moment.step;
  return store.state.step === "live" ? steps : store.state.step;
}

function branchInView(step) {
  const run = runInView();
  if (run) branch(run.id, step);
}
