/**
 * What the words of a lesson can do: show something, and play the training.
 */

import {clock} from "../descent/clock.js";
import {clock as drawing} from "../dream/clock.js";
import {surveyNow} from "../landscape/asking.js";
import {start, trainToGoal} from "../machine/orders.js";
import {begin, holdNext, trainStarts} from "../memory/asking.js";
import {startPlane, travelOrRest} from "../space/doing.js";
import {playToy} from "../space/toyAsking.js";
import {server} from "../server.js";
import {store} from "../store.js";
import {trainCrew} from "../stress/asking.js";
import {advance, hasEnded, pause, play, playToEnd, startAgain} from "../training.js";

const VERBS = {
  play: () => goOn(play),
  pause,
  advance: unit => goOn(() => advance(unit)),
  train95: trainToGoal,
  again: startAgain,
  roll: clock.play,
  draw: drawing.replay,
  survey: surveyNow,
  memorise: begin,
  starts: trainStarts,
  hold: holdNext,
  through: travelOrRest,
  bend: () => playToy(true),
  plane: startPlane,
  fresh: () => start(store.data.welcome.recipe),
  crew: () => trainCrew(true),
  layers: trainWith,
  twin: () => server.send({type: "twin"}),
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

/** Another network, which learns at once. */
function trainWith(layers) {
  start({...store.data.welcome.recipe, layers});
  playToEnd();
}

/** A run that has ended begins again, for words that promise to play must not do nothing. */
function goOn(train) {
  store.set({run: "", step: "live"});
  if (hasEnded()) startAgain();
  train();
}
