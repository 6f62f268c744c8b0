/**
 * Parts of the page that a teacher can take away: whatever has data-control="name" is not shown while "name" is in the
 * address.
 */

import {store} from "./store.js";

/** The names a teacher chooses from. */
export const PARTS = [
  "tabs", "status", "lesson", "settings", "transport", "steps", "pace", "scrubber", "controls", "exports"];

/** What "controls" stands for; each of them can also be named alone. */
const INSIDE_VIEWS = ["controls", "brush", "scale", "exponent", "hatch", "overlay", "minus", "twin"];

/**
 * Whether a part has been taken away.
 *
 * @param {string} name
 * @returns {boolean}
 */
export function isWithheld(name) {
  return withheld().includes(name);
}

/**
 * Takes parts away, now and whenever the address says so.
 *
 * @param {HTMLElement} shell
 */
export function showParts(shell) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const show = () => {
    sheet.replaceSync(withheld().map(name => `[data-control="${name}"] { display: none !important; }`).join("\n"));
    shell.classList.toggle("embedded", store.state.embed === 1);
  };
  store.follow(["hide", "embed"], show);
}

/** Letters only, as the rule of this key of the state has it. */
function withheld() {
  const names = store.state.hide.split(",").filter(Boolean);
  return names.includes("controls") ? [...names, ...INSIDE_VIEWS] : names;
}
