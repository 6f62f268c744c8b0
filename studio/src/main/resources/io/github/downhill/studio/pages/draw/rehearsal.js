/**
 * What runs for the first time runs slowly: its code is not compiled yet, its letters have never been drawn. While the
 * paper is still empty, the network answers made-up pictures where nobody sees it; so it keeps up with the first stroke.
 */

import {attempt} from "../attempt.js";
import {runInView} from "../live.js";
import {store} from "../store.js";
import {readingNow} from "./now.js";
import {reading} from "./reading.js";

/** After so many the browser has compiled what takes long. */
const TURNS = 24;

const whenIdle = window.requestIdleCallback ?? (action => setTimeout(action, 20));

/**
 * Rehearses once there is a network, in the pauses of the page, until somebody draws or a picture comes.
 *
 * @param {(read: import("./reading.js").Reading) => void} act answers a picture out of sight
 * @param {() => void} end is told once when it is over
 * @returns {{update: () => void}} to be called when something of the store has changed
 */
export function rehearsal(act, end) {
  let turns = 0;
  let begun = false;

  function turn() {
    if (turns < TURNS && isFree()) {
      attempt(act, imagined(turns++));
      whenIdle(turn);
    } else {
      end();
    }
  }

  return {
    update() {
      if (begun || !isThere()) return;
      begun = true;
      whenIdle(turn);
    },
  };
}

/** Whether the numbers that have come are those of the network in view. */
const isThere = () => Boolean(runInView()) && store.data.moment?.run === runInView().id;

const isFree = () => isThere() && store.data.strokes.length === 0 && !readingNow();

/** What the network in view might say to some picture, a fifth of it lit; every time something else. */
function imagined(seed) {
  const run = runInView();
  const neurons = run.sizes.reduce((sum, size) => sum + size, 0);
  const isDark = i => i < run.sizes[0] && (i + seed) % 5 !== 0;
  const values = Float32Array.from({length: neurons}, (_, i) =>
    isDark(i) ? 0 : Math.abs(Math.sin((i + 1) * (seed + 1.7))));
  return reading(run, store.data.moment.parameters, {activations: values, sums: values.subarray(run.sizes[0])});
}
