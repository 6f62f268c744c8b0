/**
 * Rewinds, steps and plays a walk.
 */

import {el, put} from "../dom.js";
import {icon} from "../icons.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {clock} from "./clock.js";
import {stepsOf} from "./model.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function playbar() {
  const go = by => () => {
    clock.pause();
    store.set({leg: Math.min(stepsOf(store.state), Math.max(0, store.state.leg + by))});
  };
  const button = (words, onclick, ...content) =>
    el("button", {type: "button", "aria-label": words, title: words, onclick}, content);
  const play = el("button", {type: "button", class: "primary descent-play", onclick: toggle});
  const range = el("input", {
    type: "range", min: 0, step: 1, "aria-label": t("descent.stepInView"),
    oninput: () => {
      const leg = range.valueAsNumber; // before the clock, which stops, has the slider drawn anew
      clock.pause();
      store.set({leg});
    },
  });
  const place = el("output", {class: "descent-place"});
  const element = el("div", {class: "descent-playbar", role: "group", "aria-label": t("descent.playbar")},
    button(t("descent.rewind"), go(-Infinity), icon("again")),
    button(t("descent.stepBack"), go(-1), "−1"),
    play,
    button(t("descent.stepOn"), go(1), "+1"),
    range, place);
  let shown = null;

  function update() {
    element.hidden = store.state.land === "real";
    if (shown !== clock.running) {
      shown = clock.running;
      play.replaceChildren(icon(shown ? "pause" : "play"), t(shown ? "descent.pause" : "descent.play"));
    }
    const {leg} = store.state;
    const end = stepsOf(store.state);
    put(range, {max: end});
    if (range.valueAsNumber !== leg) range.value = leg;
    place.textContent = t("descent.stepOf", {step: number(Math.min(leg, end), 0), steps: number(end, 0)});
    range.setAttribute("aria-valuetext", place.textContent);
  }

  clock.on(update);
  return {element, update};
}

function toggle() {
  if (clock.running) clock.pause();
  else clock.play();
}
