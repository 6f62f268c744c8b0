/**
 * The switch between heights and the map that says which valley each start leads to.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function basinToggle() {
  const input = el("input", {type: "checkbox", onchange: () => store.set({basins: Number(input.checked)})});
  const element = el("label", {class: "descent-toggle", "data-control": "controls"}, input,
    el("span", {}, t("descent.basins")));
  return {
    element,
    update() {
      element.hidden = store.state.land !== "surface";
      input.checked = store.state.basins === 1;
    },
  };
}
