/**
 * The view "landscape".
 */

import {el} from "../dom.js";
import {t} from "../texts.js";

/** @returns {{element: HTMLElement}} */
export function create() {
  return {element: el("section", {class: "landscape", "aria-label": t("landscape.title")})};
}
