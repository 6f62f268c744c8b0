/**
 * What the words of a lesson can do: show something, and play the training.
 */

import {clock} from "../descent/clock.js";
import {surveyNow} from "../landscape/asking.js";
import {start, trainToGoal} from "../machine/orders.js";
import {startPlane, travelOrRest} from "../space/doing.js";
import {playToy} from "../space/toyAsking.js";
import {store} from "../store.js";
import {advance, hasEnded, pause, play, startAgain} from "../training.js";

const VERBS = {
  play: () => goOn(play),
  pause,
  advance: unit => goOn(() => advance(unit)),
  train95: trainToGoal,
  again: startAgain,
  roll: clock.play,
  survey: surveyNow,
  through: travelOrRest,
  bend: () => playToy(true),
  plane: startPlane,
  fresh: () => start(store.data.welcome.recipe),
};

/**
 * Shows something.
 *
 * @param {Object<string, string|number>} patch of the state
 */
export function show(patch) {
  store.set(patch);
}

/**
 * Plays something.
 *
 * @param {string} verb
 * @param {string} [argument]
 */
export function act(verb, argument) {
  VERBS[verb](argument);
}

/** A run that has ended begins again, for words that promise to play must not do nothing. */
function goOn(train) {
  store.set({run: "", step: "live"});
  if (hasEnded()) startAgain();
  train();
}
