/**
 * How fast the training goes, from one step a second to as fast as it can.
 */

import {el, write} from "./dom.js";
import {number, t} from "./texts.js";
import {setPace} from "./training.js";
import {store} from "./store.js";

const TOP = 100;
const FASTEST = 2000;

/**
 * @returns {HTMLElement}
 */
export function createPace() {
  const words = el("output", {class: "pace-words"});
  const range = el("input", {
    type: "range", min: 0, max: TOP, step: 1, "aria-label": t("shell.pace"),
    oninput: () => setPace(paceAt(Number(range.value)))});

  store.follow("pace", () => {
    const {pace} = store.state;
    if (paceAt(Number(range.value)) !== pace) range.value = placeOf(pace);
    write(words, paceWords(pace));
    range.setAttribute("aria-valuetext", words.textContent);
  });
  const name = el("span", {class: "pace-name"}, t("shell.pace"));
  return el("label", {class: "pace", "data-control": "pace"}, name, range, words);
}

function paceWords(pace) {
  if (pace === 0) return t("shell.fastest");
  return t(pace === 1 ? "shell.perSecondOne" : "shell.perSecond", {steps: number(pace, 0)});
}

/** The slider counts in equal ratios; its very end, 0, is as fast as it goes. */
function paceAt(place) {
  return place >= TOP ? 0 : Math.max(1, Math.round(FASTEST ** (place / (TOP - 1))));
}

function placeOf(pace) {
  return pace === 0 ? TOP : Math.round((TOP - 1) * Math.log(pace) / Math.log(FASTEST));
}
