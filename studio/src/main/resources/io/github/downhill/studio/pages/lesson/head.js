/**
 * The head of the panel: which chapter this is, and the ways to another, to more room, and out.
 */

import {el, svgEl} from "../dom.js";
import {icon} from "../icons.js";
import {t} from "../texts.js";
import {CHAPTERS} from "./chapters.js";

/**
 * @param {{list: () => void, fold: () => void, close: () => void}} actions
 * @returns {{element: HTMLElement, update: (lesson: number) => void, listed: (shown: boolean) => void,
 *   folded: (folded: boolean) => void}}
 */
export function createHead({list, fold, close}) {
  const count = el("p", {class: "lesson-chapter"});
  const title = el("h2", {});
  const contents = el("button", {type: "button", class: "lesson-list", "aria-expanded": "false", onclick: list},
    t("lesson.contents"));
  const folder = sign("fold", chevron(), fold, {"aria-expanded": "true"});
  const element = el("header", {class: "lesson-head"},
    count, contents, folder, sign("close", icon("close"), close), title);
  return {
    element,
    update(lesson) {
      count.textContent = t("lesson.chapter", {chapter: lesson, chapters: CHAPTERS.length});
      title.textContent = t(`lesson.chapters.${CHAPTERS[lesson - 1].key}.title`);
    },
    listed: shown => contents.setAttribute("aria-expanded", String(shown)),
    folded: folded => folder.setAttribute("aria-expanded", String(!folded)),
  };
}

function sign(name, picture, onclick, attributes) {
  const label = t(`lesson.${name}`);
  return el("button", {type: "button", class: `quiet lesson-${name}`, "aria-label": label, title: label, onclick,
    ...attributes}, picture);
}

function chevron() {
  return svgEl("svg", {class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false"},
    svgEl("path", {d: "M6 9.5l6 6 6-6"}));
}
