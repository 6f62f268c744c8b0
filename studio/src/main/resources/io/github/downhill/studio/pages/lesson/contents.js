/**
 * The list of all chapters.
 */

import {el} from "../dom.js";
import {t} from "../texts.js";
import {CHAPTERS} from "./chapters.js";

/**
 * @param {(chapter: number) => void} open what choosing one does
 * @returns {{element: HTMLElement, update: (chapter: number) => void, reveal: () => void}}
 */
export function createContents(open) {
  const buttons = CHAPTERS.map(({key}, i) => el("button", {type: "button", onclick: () => open(i + 1)},
    el("span", {class: "lesson-count", "aria-hidden": "true"}, i + 1),
    el("span", {}, t(`lesson.chapters.${key}.title`))));
  const element = el("nav", {class: "lesson-contents", "aria-label": t("lesson.contents"), hidden: true},
    el("ol", {}, buttons.map(button => el("li", {}, button))));
  return {
    element,
    update: chapter => buttons.forEach((button, i) => markCurrent(button, i + 1 === chapter)),
    reveal: () => buttons.find(button => button.hasAttribute("aria-current"))?.scrollIntoView({block: "nearest"}),
  };
}

/**
 * Marks the one of several that one is at.
 *
 * @param {HTMLElement} element
 * @param {boolean} isCurrent
 */
export function markCurrent(element, isCurrent) {
  if (isCurrent) element.setAttribute("aria-current", "step");
  else element.removeAttribute("aria-current");
}
