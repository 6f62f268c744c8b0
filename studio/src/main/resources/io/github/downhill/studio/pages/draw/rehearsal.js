/**
 * What runs for the first time runs slowly: its code is not compiled yet, its letters have never been drawn. While the
 * paper is still empty, the network answers made-up pictures where nobody sees it; so it keeps up with the first stroke.
 */

import {runInView} from "../live.js";
import {store} from "../store.js";
import {readingNow} from "./now.js";
import {reading} from "./reading.js";

/** After so many the browser has compiled what takes long. */
const TURNS = 24;

const whenIdle = window.requestIdleCallback ?? (action => setTimeout(action, 20));

/**
 * Rehearses once there is a network, in the pauses of the page, unless a picture comes first.
 *
 * @param {(read: import("./reading.js").Reading) => void} act answers a picture out of sight
 * @param {() => void} end is told once when it is over
 * @returns {{update: () => void}} to be called when something of the store has changed
 */
export function rehearsal(act, end) {
  let turns = TURNS;
  let asked = false;

  function turn() {
    const read = readingNow() ? null : imagined(TURNS - turns);
    if (read) act(read);
    turns = read ? turns - 1 : 0;
    if (turns > 0) whenIdle(turn);
    else end();
  }

  return {
    update() {
      if (asked || !store.data.moment || !runInView()) return;
      asked = true;
      whenIdle(turn);
    },
  };
}

/** What the network in view might say to some picture; every time something else. */
function imagined(seed) {
  const run = runInView();
  const {moment} = store.data;
  if (!run || moment?.run !== run.id) return null;
  const neurons = run.sizes.reduce((sum, size) => sum + size, 0);
  const values = Float32Array.from({length: neurons}, (_, i) => Math.abs(Math.sin((i + 1) * (seed + 1.7))));
  return reading(run, moment.parameters, {activations: values, sums: values.subarray(run.sizes[0])});
}
