/** How digits look: each has a color of its own, and is written where it lies, so that nobody needs the colors. */

import {store} from "../store.js";

let kept = {key: "", letters: []};

/** @returns {{text: string, color: string}[]} of each digit */
export function letters() {
  const {theme, palette} = store.state;
  const key = `${theme} ${palette} ${matchMedia("(prefers-color-scheme: dark)").matches}`;
  if (kept.key !== key) {
    const styles = getComputedStyle(document.documentElement);
    const colors = Array.from({length: 10}, (_, digit) => styles.getPropertyValue(`--digit-${digit}`).trim());
    kept = {key, letters: colors.map((color, digit) => ({text: String(digit), color}))};
  }
  return kept.letters;
}
