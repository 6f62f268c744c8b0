/**
 * Two numbers beside each other: how many times as much the one matters as the other.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {placeFields} from "./fields.js";
import {chosen, model, nudgeAt, other} from "./model.js";
import {times} from "./numbers.js";
import {chosenBy, idOf, indexOf} from "./place.js";
import {named} from "./words.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function pairPanel() {
  const fields = placeFields(t("nudges.pair.which"), place => store.set({other: idOf(place)}));
  const words = el("p", {class: "nudges-verdict", role: "status"});
  const hold = el("button", {type: "button", class: "small", onclick: () =>
    store.set({other: idOf(chosen(model()))})}, t("nudges.pair.hold"));
  const swap = el("button", {type: "button", class: "small", onclick: () => {
    const known = model();
    const [one, two] = [chosen(known), other(known)];
    store.set({...chosenBy(two), other: idOf(one)});
  }}, t("nudges.pair.swap"));
  return {
    element: el("section", {class: "nudges-pair"}, el("h2", {}, t("nudges.pair.title")), words, fields.element,
      el("div", {class: "nudges-row", "data-control": "controls"}, hold, swap)),
    update() {
      const known = model();
      if (!known) return;
      fields.update(known.layers, other(known));
      write(words, compared(known, chosen(known), other(known)));
    },
  };
}

/**
 * @param {import("./model.js").Model} known
 * @param {import("./place.js").Place} one
 * @param {import("./place.js").Place} two
 * @returns {string} as in "The weight … matters 3.2 times as much as the weight …"
 */
export function compared(known, one, two) {
  const sizeOf = place => Math.abs(nudgeAt(known, indexOf(place, known.layers)));
  const [more, less] = sizeOf(one) >= sizeOf(two) ? [one, two] : [two, one];
  const names = {more: named(more), less: named(less)};
  if (idOf(one) === idOf(two)) return t("nudges.pair.same", names);
  if (sizeOf(more) === 0) return t("nudges.pair.neither", names);
  if (sizeOf(less) === 0) return t("nudges.pair.only", names);
  if (sizeOf(more) === sizeOf(less)) return t("nudges.pair.equal", names);
  return t("nudges.pair.times", {...names, times: times(sizeOf(more) / sizeOf(less))});
}
