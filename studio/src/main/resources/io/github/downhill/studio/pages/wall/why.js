/**
 * An explanation that is there for who asks.
 */

import {el} from "../dom.js";
import {t} from "../texts.js";

/**
 * @param {string} words
 * @returns {HTMLElement}
 */
export function why(words) {
  return el("details", {class: "wall-why"}, el("summary", {}, t("wall.why")), el("p", {class: "wall-note"}, words));
}
