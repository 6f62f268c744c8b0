/**
 * Shortcuts. They never take a key from something that is written in, chosen from or moved by keys.
 */

import {openHelp} from "./help.js";
import {playOrPause} from "./training.js";
import {store} from "./store.js";
import {toggleLesson} from "./header.js";
import {VIEWS} from "./views.js";

const FIELDS = "input:not([type=range], [type=checkbox], [type=radio]), select, textarea, dialog";

/** The space bar presses these, or switches them, or picks something in them. */
const PRESSABLE = "button, a, summary, canvas, [type=checkbox], [type=radio]";

/** @type {Object<string, () => void>} */
const ACTIONS = {
  ...Object.fromEntries(Object.keys(VIEWS).map((view, i) => [i + 1, () => store.set({view})])),
  " ": playOrPause,
  l: toggleLesson,
  "?": openHelp,
};

/** Begins to listen. */
export function listenToKeys() {
  document.addEventListener("keydown", event => {
    const action = ACTIONS[event.key.toLowerCase()];
    if (!action || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTaken(event.target, event.key)) return;
    event.preventDefault();
    action();
  });
}

function isTaken(target, key) {
  return target.closest(FIELDS) !== null || (key === " " && target.closest(PRESSABLE) !== null);
}
