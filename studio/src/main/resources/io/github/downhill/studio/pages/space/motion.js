/**
 * Points that glide from where they were to where they are.
 */

import {nextFrame} from "../frame.js";
import {inSquare, onTheWay} from "./model.js";

const GLIDE_MILLIS = 140;

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Of each layer, in its square. */
const course = {from: [], to: [], began: -Infinity, space: null};

/** @type {Set<() => void>} */
const listeners = new Set();

/**
 * From now on the points go where this says.
 *
 * @param {import("./model.js").Space} space
 */
export function aim(space) {
  const to = space.layers.map((_, layer) => inSquare(space, layer, space[`places${layer}`]));
  const from = course.to.length === to.length ? course.to.map((_, layer) => placesOf(layer)) : to;
  Object.assign(course, {from, to, space, began: performance.now()});
  if (!still.matches) nextFrame(tick);
}

/**
 * Where the points of a layer are now, in its square.
 *
 * @param {number} layer
 * @returns {Float32Array}
 */
export function placesOf(layer) {
  const [from, to] = [course.from[layer], course.to[layer]];
  return isGliding() && from !== to ? onTheWay(from, to, share()) : to;
}

/** @returns {boolean} */
export function isGliding() {
  return !still.matches && share() < 1;
}

/** @param {() => void} hear is called while the points glide, and once when they have come */
export function onMotion(hear) {
  listeners.add(hear);
}

function share() {
  return Math.min(1, (performance.now() - course.began) / GLIDE_MILLIS);
}

function tick() {
  listeners.forEach(hear => hear());
  if (isGliding()) nextFrame(tick);
}
