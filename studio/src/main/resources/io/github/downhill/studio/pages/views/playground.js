/**
 * The view "playground".
 */

import {el} from "../dom.js";
import {t} from "../texts.js";

/** @returns {{element: HTMLElement}} */
export function create() {
  return {element: el("section", {class: "playground", "aria-label": t("playground.title")})};
}
