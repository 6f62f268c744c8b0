/**
 * What one sees of the space now: its panels and words read it here.
 */

import {store} from "../store.js";
import {between, inSquare, onTheWay, projected, within} from "./model.js";
import {readLasso} from "./lasso.js";
import {placesOf} from "./motion.js";

/** @returns {import("./model.js").Space|null} null while there is none of the run in view */
export function spaceNow() {
  const {space, moment} = store.data;
  return space && space.run === moment?.run ? space : null;
}

/** The last layer one can look at. */
export function lastLayer(space) {
  return space.layers.length - 1;
}

/**
 * Where all points are at a depth.
 *
 * @param {import("./model.js").Space} space
 * @param {number} deep
 * @returns {Float32Array}
 */
export function placesAt(space, deep) {
  const {layer, next, share} = between(deep, lastLayer(space));
  return share === 0 ? placesOf(layer) : onTheWay(placesOf(layer), placesOf(next), share);
}

/**
 * Where the picture in view is, which may be a drawing.
 *
 * @param {import("./model.js").Space} space
 * @param {number} deep
 * @returns {Float32Array|null} x and y in the square; null without a picture
 */
export function pictureAt(space, deep) {
  const activations = activationsNow(space);
  if (!activations || !space.origin0) return null;
  const {layer, next, share} = between(deep, lastLayer(space));
  const place = l => inSquare(space, l, projected(space, l, activations[l]));
  return onTheWay(place(layer), place(next), share);
}

/** The newest answer of this network to the picture in view, layer by layer. */
function activationsNow(space) {
  const {moment, answer} = store.data;
  if (!answer || answer.empty) return null;
  const all = answer.id === moment?.input ? moment.activations ?? answer.activations : answer.activations;
  const sizes = space.layers.map(layer => layer.neurons);
  if (all?.length !== sizes.reduce((sum, size) => sum + size, 0)) return null;
  let at = 0;
  return sizes.map(size => all.subarray(at, at += size));
}

/**
 * The points that are chosen.
 *
 * @param {import("./model.js").Space} space
 * @returns {number[]}
 */
export function chosenNow(space) {
  const {lasso, lassoAt} = store.state;
  const {chosen} = store.data;
  if (chosen?.lasso === lasso) return chosen.points;
  return lasso ? within(readLasso(lasso), placesAt(space, lassoAt)) : [];
}

/**
 * Chooses points, until others are chosen: they stay chosen wherever they move.
 *
 * @param {number[]} points
 * @param {string} lasso the line that was drawn around them, or nothing
 * @param {number} deep where it was drawn
 */
export function choose(points, lasso = "", deep = 0) {
  store.set({lasso, lassoAt: Math.round(deep * 100) / 100});
  store.setData({chosen: {points, lasso}});
}

/** Which point one looks at, by pointer or by arrow keys. */
export const looked = {
  index: -1,
  listeners: [],

  /** @param {number} index −1 for none */
  at(index) {
    if (index === looked.index) return;
    looked.index = index;
    looked.listeners.forEach(hear => hear());
  },

  /** @param {() => void} hear */
  on(hear) {
    looked.listeners.push(hear);
  },
};
