/**
 * Runs what must be drawn, once per frame of the display and never for so long that a frame is missed: what does not
 * fit waits for the next one.
 */

import {attempt} from "./attempt.js";

const BUDGET_MILLIS = 10;

/** @type {Set<() => void>} in the order in which they asked */
const waiting = new Set();
let scheduled = false;

/**
 * Asks for something to be run in the next frame. Asking twice is asking once.
 *
 * @param {() => void} draw
 */
export function nextFrame(draw) {
  waiting.add(draw);
  schedule();
}

function schedule() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(runFrame);
}

function runFrame() {
  scheduled = false;
  const end = performance.now() + BUDGET_MILLIS;
  for (const draw of [...waiting]) {
    if (performance.now() > end) break;
    waiting.delete(draw);
    attempt(draw);
  }
  if (waiting.size > 0) schedule();
}
