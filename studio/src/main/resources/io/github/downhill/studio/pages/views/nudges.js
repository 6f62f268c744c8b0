/**
 * The view "nudges".
 */

import {el} from "../dom.js";
import {t} from "../texts.js";

/** @returns {{element: HTMLElement}} */
export function create() {
  return {element: el("section", {class: "nudges", "aria-label": t("nudges.title")})};
}
