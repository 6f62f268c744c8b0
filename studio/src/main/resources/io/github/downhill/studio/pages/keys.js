/**
 * Shortcuts. They never take a key from something that is written in, chosen from or moved by keys.
 */

import {openHelp} from "./help.js";
import {playOrPause} from "./training.js";
import {store} from "./store.js";
import {toggleLesson} from "./header.js";
import {VIEW_KEYS, VIEWS} from "./views.js";

const FIELDS = "input:not([type=range], [type=checkbox], [type=radio]), select, textarea, dialog";

/** The space bar presses these, or switches them, or picks something in them. */
const PRESSABLE = "button, a, summary, canvas, [type=checkbox], [type=radio]";

/** @type {Object<string, () => void>} */
const ACTIONS = {
  ...Object.fromEntries(Object.keys(VIEWS).map((view, i) => [VIEW_KEYS[i], () => store.set({view})])),
  " ": playOrPause,
  l: toggleLesson,
  "?": openHelp,
};

/** Begins to listen. */
export function listenToKeys() {
  document.addEventListener("keydown", event => {
    const action = ACTIONS[event.key.toLowerCase()] ?? ACTIONS[shifted(event)];
    if (!action || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTaken(event.target, event.key)) return;
    event.preventDefault();
    action();
  });
}

/** What the keys of digits write with Shift is another thing on each keyboard; where they are does not change. */
function shifted({code, shiftKey}) {
  return shiftKey ? code.replace("Digit", "Shift+") : "";
}

function isTaken(target, key) {
  return target.closest(FIELDS) !== null || (key === " " && target.closest(PRESSABLE) !== null);
}
