/**
 * Runs what must be drawn, once per frame of the display and never for so long that a frame is missed: what does not
 * fit waits for the next one, where it comes first.
 *
 * Pictures are painted before words are written. To set the font of a canvas, the browser wants to know how the page is
 * laid out; if words have just changed, it lays the page out there and then, and again when the frame ends.
 */

import {attempt} from "./attempt.js";

const BUDGET_MILLIS = 10;
const [LATE_PICTURE, LATE_WORDS, PICTURE, WORDS] = [0, 1, 2, 3];
const LATE = {[PICTURE]: LATE_PICTURE, [WORDS]: LATE_WORDS};

/** @type {Map<() => void, number>} what asked, and its turn; of equals, the first to ask is the first to run */
const waiting = new Map();
let scheduled = false;

/**
 * Asks for something to be run in the next frame. Asking twice is asking once.
 *
 * @param {() => void} draw
 */
export function nextFrame(draw) {
  wait(draw, WORDS);
}

/**
 * Asks for a picture to be painted in the next frame, before any words are written.
 *
 * @param {() => void} draw
 */
export function paintNext(draw) {
  wait(draw, PICTURE);
}

function wait(draw, turn) {
  if (!waiting.has(draw)) waiting.set(draw, turn);
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
  const inTurn = [...waiting.keys()].sort((one, other) => waiting.get(one) - waiting.get(other));
  while (inTurn.length > 0 && performance.now() <= end) {
    const draw = inTurn.shift();
    waiting.delete(draw);
    attempt(draw);
  }
  for (const draw of inTurn) waiting.set(draw, LATE[waiting.get(draw)] ?? waiting.get(draw));
  if (waiting.size > 0) schedule();
}
