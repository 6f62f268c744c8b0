/**
 * What is in view of the drawing: of this network, as it is ordered now, at the step chosen.
 */

import {runInView} from "../live.js";
import {store} from "../store.js";
import {aimOf, outputsAt, pictureAt, stepIn} from "./model.js";

const VIDEO = [784, 16, 16, 10];

/** @returns {number[]} the sizes of the layers of the network in view, the picture first */
export function sizesNow() {
  return runInView()?.sizes ?? VIDEO;
}

/** @returns {import("./model.js").Aim} */
export function aimNow() {
  return aimOf(store.state.aim, sizesNow());
}

/**
 * @returns {{film: import("./model.js").Film, step: number, picture: Uint8Array, outputs: Float32Array,
 *   activation: number, value: number}|null} nothing before it is there
 */
export function shownNow() {
  const {film} = store.data;
  if (!film) return null;
  const step = stepIn(film, store.state);
  return {
    film, step, picture: pictureAt(film, step), outputs: outputsAt(film, step),
    activation: film.activations[step], value: film.values[step],
  };
}

/** @returns {object|null} the digit nearest to the drawing, be it to an earlier step of it */
export function lastNear() {
  const {near, film} = store.data;
  return near && near.film === film ? near : null;
}

/** @returns {object|null} the digit nearest to the step in view; null as long as it has not been measured */
export function nearNow() {
  const near = lastNear();
  return near && near.at === stepIn(near.film, store.state) ? near : null;
}

/** @returns {boolean} whether one does not know which digit is drawn until one has said what one sees */
export function isBlind() {
  return store.data.blind === true;
}

/** @returns {boolean} whether what the server has said is of the network in view */
export function isOfNow(message) {
  const {moment} = store.data;
  return message?.run === moment?.run && message?.step === moment?.step;
}
