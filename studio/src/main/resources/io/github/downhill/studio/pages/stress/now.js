/**
 * What this view shows now.
 */

import {INITIAL} from "../address.js";
import {store} from "../store.js";
import {AXES} from "./axes.js";

/** How many test pictures all is, until the server has said so. */
const MNIST_TEST = 10000;

/**
 * What is done to the pictures, as a message says it.
 *
 * @returns {Object<string, number|boolean>}
 */
export function distortionNow() {
  const {dx, dy, zoom, angle, thick, pale, grain, cover, invert} = store.state;
  return {
    right: dx, down: dy, scale: zoom, degrees: angle, thickness: thick, contrast: pale, noise: grain, covered: cover,
    inverted: invert === 1,
  };
}

/** @returns {boolean} whether anything is done to them */
export function isDistorted() {
  return AXES.some(({key}) => store.state[key] !== INITIAL[key]);
}

/** Nothing is done to them any longer. */
export function undistort() {
  store.set(plain());
}

/** @returns {Object<string, number>} the state in which nothing is done to them */
export function plain() {
  return Object.fromEntries(AXES.map(({key}) => [key, INITIAL[key]]));
}

/** @returns {string} which kind of pictures is looked at: one's own only where there are any */
export function kindNow() {
  const {nothing} = store.state;
  return nothing === "own" && !store.data.own ? "digits" : nothing;
}

/** @returns {number} on how many test pictures is measured */
export function countNow() {
  const all = store.data.welcome?.data?.test || MNIST_TEST;
  return store.state.tested === "all" ? all : Math.min(all, Number(store.state.tested));
}

/**
 * What the server said of this very run, be it of an earlier step.
 *
 * @param {object|null|undefined} message
 * @returns {object|null}
 */
export function ofRun(message) {
  return message && message.run === store.data.moment?.run ? message : null;
}

/**
 * Whether something was said of the very network in view.
 *
 * @param {{run: string, step: number}} message
 * @returns {boolean}
 */
export function isOfNow({run, step}) {
  const {moment} = store.data;
  return run === moment?.run && step === moment.step;
}
