/**
 * A note above the page, if the network in view is not the one that the lessons speak of.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {seen} from "./seen.js";
import {line} from "./words.js";

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createNote() {
  const element = el("div", {class: "lesson-note", role: "note"}, line(t("lesson.other")).elements);
  return {element, update: () => (element.hidden = isVideos(seen(store.data, store.state).run))};
}

/**
 * Whether a network is 784-16-16-10 with sigmoids; as long as there is none, nothing speaks against it.
 *
 * @param {{sizes: number[], activations: string[]}} [run]
 * @returns {boolean}
 */
export function isVideos(run) {
  return !run || run.sizes.join("-") === "784-16-16-10" && run.activations.every(name => name === "sigmoid");
}
