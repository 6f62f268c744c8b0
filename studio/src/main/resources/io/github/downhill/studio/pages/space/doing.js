/**
 * What one can do in this view, whatever button or word in a text does it.
 */

import {nextFrame} from "../frame.js";
import {start} from "../machine/orders.js";
import {store} from "../store.js";
import {play} from "../training.js";
import {lastLayer, spaceNow} from "./now.js";

const LAYER_MILLIS = 1600;

/** A network whose second hidden layer is a plane, and that learns quickly all the same. */
export const PLANE = {
  layers: "784-16-2-10", activation: "tanh", output: "softmax", cost: "cross-entropy", initialization: "xavier",
  optimizer: "adam", learningRate: 0.003, schedule: "cosine", batch: 32, epochs: 12, l2: 0,
};

const still = matchMedia("(prefers-reduced-motion: reduce)");
const journey = {began: 0, from: 0, going: false};

/** @returns {boolean} whether one is on the way from the pixels to the outputs */
export function isTravelling() {
  return journey.going;
}

/** @param {number} deep */
export function goTo(deep) {
  journey.going = false;
  store.set({deep});
}

/** From the pixels to the outputs, with a rest in every layer; by leaps where one wants no movement. */
export function travelOrRest() {
  const space = spaceNow();
  journey.going = !journey.going && space !== null;
  if (!journey.going) return;
  const {deep} = store.state;
  Object.assign(journey, {began: performance.now(), from: deep >= lastLayer(space) - 0.01 ? 0 : deep});
  nextFrame(travel);
}

function travel() {
  const space = spaceNow();
  if (!journey.going || !space || store.state.view !== "space") {
    journey.going = false;
    return;
  }
  const gone = journey.from + (performance.now() - journey.began) / LAYER_MILLIS;
  const deep = Math.min(lastLayer(space), placeAfter(gone));
  journey.going = deep < lastLayer(space);
  store.set({deep: Math.round(deep * 1000) / 1000});
  if (journey.going) nextFrame(travel);
}

function placeAfter(gone) {
  const layer = Math.floor(gone);
  const share = Math.min(1, (gone - layer) * 1.4);
  return layer + (still.matches ? 0 : share * share * (3 - 2 * share));
}

/** A new run, in view and playing. */
export function startPlane() {
  const {seed, data} = store.data.welcome.recipe;
  start({...PLANE, seed, data});
  store.set({toy: 0, deep: 2, lasso: "", axes: "end"});
  store.setData({chosen: null});
  play();
}
