/**
 * Back, on, and a dot for each page of the chapter.
 */

import {el} from "../dom.js";
import {t} from "../texts.js";
import {CHAPTERS} from "./chapters.js";
import {markCurrent} from "./contents.js";
import {after, before} from "./place.js";

/**
 * @param {(place: import("./place.js").Place) => void} open goes there
 * @param {() => import("./place.js").Place} here where one is
 * @returns {{element: HTMLElement, update: (place: import("./place.js").Place) => void}}
 */
export function createPager(open, here) {
  const dots = el("ol", {class: "lesson-dots", "aria-label": t("lesson.pages")});
  const back = step("lesson.back", "is-back", () => open(before(here())));
  const next = step("lesson.next", "is-next", () => open(after(here())));
  const element = el("nav", {class: "lesson-pager", "aria-label": t("lesson.pager")}, back, dots, next);
  const update = place => {
    back.disabled = !before(place);
    next.disabled = !after(place);
    dots.replaceChildren(...dotsFor(place, open));
  };
  return {element, update};
}

function step(key, name, onclick) {
  return el("button", {type: "button", class: `lesson-step ${name}`, onclick}, t(key));
}

function dotsFor({lesson, part}, open) {
  const {pages} = CHAPTERS[lesson - 1];
  return pages.map((_, i) => {
    const label = t("lesson.page", {page: i + 1, pages: pages.length});
    const onclick = () => open({lesson, part: i});
    const dot = el("button", {type: "button", "aria-label": label, title: label, onclick});
    markCurrent(dot, i === part);
    return el("li", {}, dot);
  });
}
