/**
 * Opening the formula of a number, going deeper and back.
 */

import {store} from "../store.js";
import {isNumber} from "./formulas.js";
import {further, placeInPictures, readPath, writePath} from "./path.js";

/** What of a number's places names a neuron or a weight, to be chosen with it. */
const NEURONS = ["a", "z", "B", "u", "s", "d", "b"];
const WEIGHTS = ["W", "p", "q", "w"];

/**
 * Opens the formula of a number in a picture, and chooses what it belongs to.
 *
 * @param {string} id
 */
export function open(id) {
  store.set({opened: id, ...chosenWith(id)});
}

/**
 * Goes on to a part of the number that is open.
 *
 * @param {import("./pass.js").Pass} pass
 * @param {string} id
 */
export function deeper(pass, id) {
  store.set({opened: writePath(further(pathNow(pass), id))});
}

/**
 * Goes back to a number on the way; with −1, closes the formula.
 *
 * @param {import("./pass.js").Pass} pass
 * @param {number} index
 */
export function backTo(pass, index) {
  store.set({opened: writePath(pathNow(pass).slice(0, index + 1))});
}

/**
 * The way that is open.
 *
 * @param {import("./pass.js").Pass} pass
 * @returns {string[]}
 */
export function pathNow(pass) {
  return readPath(store.state.opened, id => isNumber(pass, id));
}

/**
 * Where in the pictures one is: the place of the number that is open.
 *
 * @param {import("./pass.js").Pass} pass
 * @returns {string}
 */
export function placeNow(pass) {
  return placeInPictures(pathNow(pass).at(-1), pass.layers.length);
}

function chosenWith(id) {
  const [letter, l, i, j] = id.split(".");
  if (WEIGHTS.includes(letter)) return {weight: `${l}.${i}.${j}`, neuron: `${l}.${j}`};
  return NEURONS.includes(letter) && Number(l) > 0 ? {neuron: `${l}.${i}`, weight: ""} : {};
}
