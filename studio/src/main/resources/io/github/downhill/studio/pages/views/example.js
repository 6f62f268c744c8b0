/**
 * The view "example".
 */

import {el} from "../dom.js";
import {t} from "../texts.js";

/** @returns {{element: HTMLElement}} */
export function create() {
  return {element: el("section", {class: "example", "aria-label": t("example.title")})};
}
