/**
 * Which network lies at the middle of the plane: the newest, or one that stays there.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function originButton() {
  const element = el("button", {
    type: "button", class: "small", title: t("landscape.origin.why"), "data-control": "controls", onclick: change,
  });
  return {
    element,
    update() {
      const {origin} = store.state;
      element.setAttribute("aria-pressed", String(origin !== "end"));
      write(element, origin === "end" ? t("landscape.origin.here") : t("landscape.origin.at", {step: number(origin, 0)}));
    },
  };
}

function change() {
  store.set({origin: store.state.origin === "end" ? store.data.moment?.step ?? "end" : "end"});
}
