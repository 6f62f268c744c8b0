/**
 * What the playground shows, read from the store: the ground, the walks on it, and how far one has come. Pure.
 *
 * @typedef {object} Walk what the server says of journeys; see JourneysFrame
 * @typedef {object} Stop where a journey is after some steps
 * @property {number} step
 * @property {number[]} at
 * @property {number} cost
 * @property {number[]} gradient
 * @property {number[]} felt the gradient with its noise, by which the next step goes
 * @property {number} rate η of the next step
 * @property {boolean} overshoots whether the step to here went past the bottom
 * @property {boolean} rises whether it made the cost higher
 */

import {decoded} from "./heights.js";

/** The fates, as the server counts them. */
export const FATES = ["settled", "outside", "stuck", "oscillating", "going", "diverged", "escaped", "nowhere"];

/** Those who race. */
export const OPTIMIZERS = ["sgd", "momentum", "nesterov", "adam"];

/** So many balls fall at once, and so far they roll at most. */
export const MANY = 1000;
const MANY_STEPS = 300;

/** No valley. */
export const NONE = 0xffffffff;

/** Out of the world. */
export const LOST = 0xfffffffe;

/**
 * Which dimensions a tab has; none on the bridge.
 *
 * @param {string} land
 * @returns {number}
 */
export function dimensionsOf(land) {
  return {curve: 1, surface: 2, real: 0}[land];
}

/**
 * How far the map reaches.
 *
 * @param {object} state
 * @returns {number}
 */
export function reachOf({land, w1, w2}) {
  return land === "surface" ? w2 : w1;
}

/**
 * Where the ball starts.
 *
 * @param {object} state
 * @returns {number[]}
 */
export function startOf({land, x1, p2}) {
  return land === "surface" ? p2.split(",").map(Number) : [x1];
}

/**
 * The state with another start.
 *
 * @param {object} state
 * @param {number[]} start
 * @returns {object}
 */
export function startState(state, start) {
  const within = start.map(value => Math.min(reachOf(state), Math.max(-reachOf(state), value)));
  const fine = value => Number(value.toFixed(digitsFor(reachOf(state))));
  return state.land === "surface" ? {p2: within.map(fine).join(","), leg: 0} : {x1: fine(within[0]), leg: 0};
}

/** A start is as fine as a pixel of a large map, and no finer. */
function digitsFor(reach) {
  return Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(reach))));
}

/**
 * η of the tab.
 *
 * @param {object} state
 * @returns {number}
 */
export function rateOf({land, r1, r2}) {
  return land === "surface" ? r2 : r1;
}

/**
 * How many steps are taken.
 *
 * @param {object} state
 * @returns {number}
 */
export function stepsOf({balls, far}) {
  return balls === "many" ? Math.min(far, MANY_STEPS) : far;
}

/**
 * Who walks, as the command line names them.
 *
 * @param {object} state
 * @returns {string[]}
 */
export function walkersOf({balls, by, mu}) {
  const names = balls === "race" ? OPTIMIZERS : [by];
  return names.map(name => name === "momentum" || name === "nesterov" ? `${name}:${mu}` : name);
}

/**
 * The ground, as the server is asked for it.
 *
 * @param {object} state
 * @returns {object}
 */
export function groundOf({land, f1, f2, w1, w2, drawn}) {
  if (land === "surface") return {dimensions: 2, formula: f2, reach: w2};
  return drawn ? {dimensions: 1, heights: decoded(drawn), reach: w1} : {dimensions: 1, formula: f1, reach: w1};
}

/**
 * How one walks, as the server is asked for it.
 *
 * @param {object} state
 * @returns {object}
 */
export function gaitOf(state) {
  const {noise, plan, luck} = state;
  return {
    optimizers: walkersOf(state), rate: rateOf(state), noise, schedule: plan, seed: luck, steps: stepsOf(state),
  };
}

/**
 * The ground in view, if the server has told of it.
 *
 * @param {object} data
 * @param {object} state
 * @returns {object|null}
 */
export function surfaceIn({surface}, {land}) {
  return goodOf(surface, dimensionsOf(land));
}

/**
 * What the server has said of a ground; while its formula is wrong, what it said before.
 *
 * @param {object|null} message
 * @param {1|2} dimensions
 * @returns {object|null} nothing where it has not said anything of such a ground
 */
export function goodOf(message, dimensions) {
  const good = message?.fault ? message.good : message;
  return good?.dimensions === dimensions ? good : null;
}

/**
 * The walks in view, if the server has told of them.
 *
 * @param {object} data
 * @param {object} state
 * @returns {Walk|null}
 */
export function walkIn({walk}, {land}) {
  return goodOf(walk, dimensionsOf(land));
}

/**
 * How far a journey has come: a journey that has ended stays where it is.
 *
 * @param {Walk} walk
 * @param {number} journey
 * @param {number} step
 * @returns {number}
 */
export function reached(walk, journey, step) {
  return Math.min(step, walk.lengths[journey]);
}

/**
 * Where a journey is after some steps, and what is known there.
 *
 * @param {Walk} walk of few journeys
 * @param {number} journey
 * @param {number} step
 * @returns {Stop}
 */
export function stopAt(walk, journey, step) {
  const at = reached(walk, journey, step);
  const place = journey * (walk.steps + 1) + at;
  const vector = values => Array.from(values.subarray(place * walk.dimensions, (place + 1) * walk.dimensions));
  return {
    step: at, at: vector(walk.positions), cost: walk.costs[place], gradient: vector(walk.gradients),
    felt: vector(walk.felt), rate: walk.rates[place],
    overshoots: (walk.events[place] & 1) > 0, rises: (walk.events[place] & 2) > 0,
  };
}

/**
 * Where a ball is between two steps.
 *
 * @param {Walk} walk
 * @param {number} journey
 * @param {number} time in steps
 * @returns {number[]} its place, then its cost
 */
export function placeAt(walk, journey, time) {
  const {dimensions, positions, costs, steps} = walk;
  const first = Math.floor(reached(walk, journey, time));
  const next = reached(walk, journey, first + 1);
  const share = Math.min(1, Math.max(0, time - first));
  const [here, there] = [first, next].map(step => journey * (steps + 1) + step);
  const between = (a, b) => share === 0 ? a : a + share * (b - a);
  const place = [];
  for (let i = 0; i < dimensions; i++) {
    place.push(between(positions[here * dimensions + i], positions[there * dimensions + i]));
  }
  place.push(between(costs[here], costs[there]));
  return place;
}

/**
 * What becomes of a journey.
 *
 * @param {Walk} walk
 * @param {number} journey
 * @returns {{kind: string, since: number, valley: number}} valley is −1 where there is none
 */
export function fateOf(walk, journey) {
  const valley = walk.valleys[journey];
  return {kind: FATES[walk.fates[journey]], since: walk.since[journey], valley: valley === NONE ? -1 : valley};
}

/**
 * The letter of a valley.
 *
 * @param {number} index
 * @returns {string}
 */
export function letterOf(index) {
  return String.fromCharCode(65 + index);
}
