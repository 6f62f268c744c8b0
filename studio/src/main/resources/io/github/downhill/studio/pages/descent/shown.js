/**
 * The balls as the pictures show them at this moment: one, the four that race, or a thousand.
 */

import {palette} from "../palette.js";
import {store} from "../store.js";
import {clock} from "./clock.js";
import {NONE, placeAt, reached, stopAt, walkIn} from "./model.js";
import {racer, valleyColor} from "./tints.js";

/**
 * @returns {{balls: object[], crowd: {at: number[], color: string}[], rim?: string}} each ball with its way so far
 */
export function ballsNow() {
  const walk = walkIn(store.data, store.state);
  const time = Math.min(timeNow(), walk?.steps ?? 0);
  if (!walk) return {balls: [], crowd: []};
  return walk.balls > 1
    ? {balls: [], crowd: crowdAt(walk, time), rim: rimNow()}
    : {balls: racersAt(walk, time), crowd: []};
}

/** What moves has no rim: a thousand of them cost as much as the balls. */
function rimNow() {
  return clock.running ? "none" : palette().paper;
}

/** The step in view is read from the store in any case, so that a picture is drawn again when it changes. */
function timeNow() {
  const {leg} = store.state;
  return clock.running ? clock.time : leg;
}

function racersAt(walk, time) {
  return walk.optimizers.map((name, journey) => ({
    name, ...look(walk, journey), now: placeAt(walk, journey, time), trail: trailOf(walk, journey, time),
  }));
}

/** Alone a ball has the color of balls; in a race each has its own. */
function look({optimizers}, journey) {
  return optimizers.length > 1 ? racer(journey) : {color: palette().negative, dash: undefined};
}

function trailOf(walk, journey, time) {
  const last = reached(walk, journey, Math.floor(time));
  const count = time > last ? last + 1 : last;
  return Array.from({length: count}, (_, step) => placeAt(walk, journey, step));
}

/** Each ball has the color of the valley that it will reach. */
function crowdAt(walk, time) {
  const {muted} = palette();
  const colorOf = valley => valley >= NONE - 1 ? muted : valleyColor(valley);
  return Array.from(walk.valleys, (valley, journey) =>
    ({at: placeAt(walk, journey, time), color: colorOf(valley)}));
}

/**
 * The stop in view of the ball that is alone, and the next one.
 *
 * @returns {{stop: import("./model.js").Stop, next: import("./model.js").Stop}|null} null for several balls
 */
export function stopNow() {
  const walk = walkIn(store.data, store.state);
  if (!walk || walk.balls > 1 || walk.optimizers.length > 1) return null;
  const step = Math.min(store.state.leg, walk.steps);
  return {stop: stopAt(walk, 0, step), next: stopAt(walk, 0, step + 1), walk};
}
