/**
 * How high a figure must be, and how high it likes to be: what it shows decides that, and the style sheet uses it.
 */

import {enlargement} from "./enlarge.js";

/**
 * Keeps the heights of a figure up to date. They are worked out again when what is shown or the width has changed.
 *
 * @param {HTMLElement} element the figure
 * @param {() => string} shownNow a text that changes with what decides the heights
 * @param {(width: number) => {least: number, natural: number}} heightsOf for ordinary letters
 * @returns {() => void} to be called when something may have changed
 */
export function keepRoom(element, shownNow, heightsOf) {
  let width = 0;
  let known = null;

  function keep() {
    const shown = shownNow();
    if (shown === known || !shown || width === 0) return;
    known = shown;
    const factor = enlargement();
    for (const [name, height] of Object.entries(heightsOf(width / factor))) {
      element.style.setProperty(`--wall-${name}`, `${Math.ceil(height * factor)}px`);
    }
  }

  new ResizeObserver(([{contentRect}]) => {
    width = contentRect.width;
    known = null;
    keep();
  }).observe(element);
  return keep;
}
