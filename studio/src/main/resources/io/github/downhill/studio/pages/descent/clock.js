/**
 * Plays the steps of a walk back, at the rate of the display.
 */

import {attempt} from "../attempt.js";
import {store} from "../store.js";
import {stepsOf} from "./model.js";

/** A short walk takes its time; a long one is over before one gets tired of it. */
const STEPS_PER_SECOND = 5;
const SECONDS_MOST = 12;

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** @type {(() => void)[]} */
const listeners = [];

let time = 0;
let running = false;
let last = 0;

export const clock = {
  /** Whether it plays. */
  get running() {
    return running;
  },

  /** How far the ball has come, in steps: between two of them while it plays. */
  get time() {
    return running && !calm.matches ? time : store.state.leg;
  },

  /** Plays on, or from the start if it is at the end. */
  play() {
    if (running) return;
    time = store.state.leg >= stepsOf(store.state) ? 0 : store.state.leg;
    store.set({leg: Math.floor(time)});
    running = true;
    last = performance.now();
    requestAnimationFrame(tick);
    tell();
  },

  /** Stays where it is. */
  pause() {
    running = false;
    tell();
  },

  /** Calls a listener in every frame while it plays, and when it begins or ends to. */
  on(listener) {
    listeners.push(listener);
  },
};

/** Whoever goes to another step, or away, stops it. */
store.on(["leg", "view", "land"], () => {
  if (running && (store.state.leg !== Math.floor(time) || store.state.view !== "descent")) clock.pause();
});

function tick(now) {
  if (!running) return;
  const end = stepsOf(store.state);
  const speed = Math.max(STEPS_PER_SECOND, end / SECONDS_MOST);
  time = Math.min(end, time + Math.min(0.1, (now - last) / 1000) * speed);
  last = now;
  store.set({leg: Math.floor(time)});
  if (time >= end) clock.pause();
  tell();
  if (running) requestAnimationFrame(tick);
}

function tell() {
  for (const listener of listeners) attempt(listener);
}
