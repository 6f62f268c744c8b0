/**
 * The way to bring pictures of one's own: a button, and what has come.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {bring} from "./bringing.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function ownPanel() {
  const input = el("input", {type: "file", multiple: true, hidden: true, "aria-label": t("stress.own.open"), onchange() {
    bring([...input.files]);
    input.value = "";
  }});
  const button = el("button", {type: "button", class: "small", onclick: () => input.click()}, t("stress.own.open"));
  const words = el("span", {class: "stress-words", role: "status"});
  const element = el("div", {class: "stress-row", "data-control": "controls"}, button, input, words);
  return {element, update: () => write(words, wordsNow())};
}

function wordsNow() {
  const {bringing, own} = store.data;
  if (bringing) return t("stress.own.reading", {done: number(bringing.done + 1, 0), all: number(bringing.all, 0)});
  if (own?.empty) return t("stress.own.skipped", {empty: number(own.empty, 0)});
  return t("stress.own.hint");
}
