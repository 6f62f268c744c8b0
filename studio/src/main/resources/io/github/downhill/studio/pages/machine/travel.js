/**
 * Where in time one is, why it ended there, and how the axes count. What one can do there stands in the bar at the
 * foot of the page.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {noticeOf} from "./notice.js";
import {shown} from "./shown.js";

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createTravel() {
  const notice = el("p", {class: "machine-notice", role: "status"});
  const where = el("p");
  const loaded = el("p", {class: "machine-loaded"}, t("shell.placeLoadedWhy"));
  const axes = axisChoice();
  const element = el("div", {class: "machine-travel"}, el("div", {}, notice, where, loaded), axes.element);
  const update = () => {
    const now = shown(store.state, store.data);
    const words = noticeOf(now);
    if (notice.textContent !== words) notice.textContent = words;
    where.hidden = now.live && words !== "";
    where.textContent = now.live || !now.run ? t("machine.chart.scrub") : whereWords(now);
    loaded.hidden = now.run?.origin !== "file";
    element.classList.toggle("is-back", !now.live);
    axes.update();
  };
  return {element, update};
}

function whereWords({run, step, last}) {
  const key = run.status === "playing" ? "machine.travel.backTraining" : "machine.travel.back";
  return t(key, {step: number(step, 0), last: number(last, 0)});
}

/** Both axes count in equal steps or in powers of ten. */
function axisChoice() {
  const button = axis => el("button", {type: "button", onclick: () => store.set({axis})}, t(`machine.chart.${axis}`));
  const buttons = {linear: button("linear"), log: button("log")};
  const update = () => {
    for (const [axis, each] of Object.entries(buttons)) {
      each.setAttribute("aria-pressed", String(store.state.axis === axis));
    }
  };
  const group = {class: "machine-axes", role: "group", "aria-label": t("machine.chart.axis")};
  return {element: el("div", group, Object.values(buttons)), update};
}
