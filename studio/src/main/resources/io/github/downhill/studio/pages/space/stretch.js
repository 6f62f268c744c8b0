/**
 * A rectangle that grows by Shift and the arrow keys, from a digit one has walked to: what a pointer can draw around, keys
 * can, too.
 */

import {EDGE, rectangle} from "./model.js";

/** So far a key moves its corner, where the map reaches from −1 to 1. */
const STEP = 1 / 12;

/** So much wider than its corners it is, so that it is never a line. */
const MORE = 1 / 40;

const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};

/**
 * @param {() => ArrayLike<number>} beginning where it begins
 * @param {(corners: number[][]) => void} take what is in it now
 * @returns {{corners: () => number[][], press: (event: KeyboardEvent) => void, end: () => void}}
 */
export function stretching(beginning, take) {
  let ends = null;
  return {
    corners: () => ends ? rectangle(...ends, MORE) : [],

    /** Before the picture sees the key: there an arrow key alone walks. */
    press(event) {
      const by = event.shiftKey && ARROWS[event.key];
      if (!by) return;
      event.preventDefault();
      event.stopPropagation();
      const [from, to] = ends ?? [beginning(), beginning()];
      ends = [from, to.map((value, axis) => Math.min(EDGE, Math.max(-EDGE, value + STEP * by[axis])))];
      take(rectangle(...ends, MORE));
    },

    end() {
      ends = null;
    },
  };
}
