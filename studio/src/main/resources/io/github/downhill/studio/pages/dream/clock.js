/**
 * Plays the drawing, step by step, at the rate of the display.
 */

import {attempt} from "../attempt.js";
import {store} from "../store.js";
import {STEPS} from "./model.js";

/** The beginning is where most happens, so it takes its time. */
const SECONDS = 6;

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** @type {(() => void)[]} */
const listeners = [];

let running = false;
let share = 0;
let last = 0;

export const clock = {
  /** Whether it plays. */
  get running() {
    return running;
  },

  /** Plays on, or from the start if it is at the end; who wants no motion sees the end. */
  play() {
    if (running) return;
    if (calm.matches) return store.set({growth: STEPS});
    share = store.state.growth >= STEPS ? 0 : shareOf(store.state.growth);
    store.set({growth: stepOf(share)});
    running = true;
    last = performance.now();
    requestAnimationFrame(tick);
    tell();
  },

  /** Plays from the start. */
  replay() {
    clock.pause();
    store.set({growth: 0});
    clock.play();
  },

  /** Stays where it is. */
  pause() {
    running = false;
    tell();
  },

  /** Calls a listener when it begins or ends to play. */
  on(listener) {
    listeners.push(listener);
  },
};

/** Whoever goes to another step, or away, stops it. */
store.on(["growth", "view"], () => {
  if (running && (store.state.growth !== stepOf(share) || store.state.view !== "dream")) clock.pause();
});

/** The square of the time: slowly at first. */
function stepOf(played) {
  return Math.round(STEPS * played ** 2);
}

function shareOf(step) {
  return Math.sqrt(step / STEPS);
}

function tick(now) {
  if (!running) return;
  if (store.data.film) share = Math.min(1, share + Math.min(0.1, (now - last) / 1000) / SECONDS);
  last = now;
  store.set({growth: stepOf(share)});
  if (share >= 1) clock.pause();
  if (running) requestAnimationFrame(tick);
}

function tell() {
  for (const listener of listeners) attempt(listener);
}
