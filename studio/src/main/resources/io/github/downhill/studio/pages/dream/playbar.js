/**
 * Rewinds, steps and plays the drawing.
 */

import {el, write} from "../dom.js";
import {icon} from "../icons.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {clock} from "./clock.js";
import {STEPS} from "./model.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function playbar() {
  const go = by => () => {
    clock.pause();
    store.set({growth: Math.min(STEPS, Math.max(0, store.state.growth + by))});
  };
  const button = (words, onclick, ...content) =>
    el("button", {type: "button", "aria-label": words, title: words, onclick}, content);
  const play = el("button", {type: "button", class: "primary dream-play", onclick: toggle});
  const range = el("input", {
    type: "range", min: 0, max: STEPS, step: 1, "aria-label": t("dream.stepInView"),
    oninput: () => {
      const growth = range.valueAsNumber; // before the clock, which stops, has the slider drawn anew
      clock.pause();
      store.set({growth});
    },
  });
  const place = el("output", {class: "dream-place"});
  const element = el("div", {class: "dream-playbar", role: "group", "aria-label": t("dream.playbar")},
    button(t("dream.rewind"), go(-Infinity), icon("again")), button(t("dream.stepBack"), go(-1), "−1"), play,
    button(t("dream.stepOn"), go(1), "+1"), range, place);
  let shown = null;

  function update() {
    if (shown !== clock.running) {
      shown = clock.running;
      play.replaceChildren(icon(shown ? "pause" : "play"), t(shown ? "dream.pause" : "dream.play"));
    }
    const {growth} = store.state;
    if (range.valueAsNumber !== growth) range.value = growth;
    write(place, t("dream.stepOf", {step: number(growth, 0), steps: number(STEPS, 0)}));
    range.setAttribute("aria-valuetext", place.textContent);
  }

  clock.on(update);
  return {element, update};
}

function toggle() {
  if (clock.running) clock.pause();
  else clock.play();
}
