/**
 * The way back in time: a slider over all steps of the run in view.
 */

import {el, put, write} from "./dom.js";
import {lookAt} from "./training.js";
import {number, t} from "./texts.js";
import {runInView} from "./live.js";
import {store} from "./store.js";

/** So many key strokes lead from the first to the last step. */
const STROKES = 200;

const STRIDES = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10};

/**
 * @returns {HTMLElement}
 */
export function createScrubber() {
  const range = el("input", {
    type: "range", step: 1, class: "scrub", "aria-label": t("shell.step"),
    oninput: () => goTo(Number(range.value)), onkeydown: event => walk(event, range)});
  const place = el("span", {class: "scrub-place"});
  const live = el("button", {type: "button", class: "live", onclick: () => lookAt("live")}, t("shell.live"));

  store.follow(["runs", "current", "run", "step", "moment"], () => {
    showRange(range);
    write(place, placeWords());
    place.title = isFromFile() ? t("shell.placeLoadedWhy") : "";
    range.setAttribute("aria-valuetext", place.textContent);
    live.setAttribute("aria-pressed", String(!isInPast()));
  });
  return el("div", {class: "scrubber", "data-control": "scrubber"}, range, place, live);
}

/**
 * @returns {boolean} whether one looks at anything but the newest network of the current run
 */
export function isInPast() {
  return store.state.step !== "live" || !isCurrent();
}

function goTo(step) {
  lookAt(step >= reach().last && isCurrent() ? "live" : step);
}

/** Not every step has its network: a key leads at least to the next one there is, and in some strokes through them all. */
function walk(event, range) {
  const by = STRIDES[event.key];
  if (!by) return;
  event.preventDefault();
  const {first, last} = reach();
  const stride = by * Math.max(1, Math.round((last - first) / STROKES));
  const {before = last, after = first} = momentInView() ?? {};
  const to = Number(range.value) + stride;
  goTo(Math.max(first, Math.min(last, by < 0 ? Math.min(before, to) : Math.max(after, to))));
}

function showRange(range) {
  const {first, last} = reach();
  const step = store.state.step === "live" ? last : store.state.step;
  put(range, {min: first, max: last, value: step, disabled: last <= first});
  range.style.setProperty("--share", last > first ? (step - first) / (last - first) : 1);
}

function placeWords() {
  const {stepsPerEpoch = 0} = runInView() ?? {};
  const step = momentInView()?.step ?? 0;
  const epoch = stepsPerEpoch > 0 ? step / stepsPerEpoch : 0;
  return t(isFromFile() ? "shell.placeLoaded" : "shell.place", {step: number(step, 0), epoch: number(epoch, 2)});
}

/** Its steps are counted from when it came. */
function isFromFile() {
  return runInView()?.origin === "file";
}

/** The first and the last step there is to see; a moment knows better than the list of runs. */
function reach() {
  const run = runInView();
  const moment = momentInView();
  return {first: moment?.first ?? run?.first ?? 0, last: moment?.newest ?? run?.steps ?? 0};
}

/** The moment that has come may still be one of the run that was in view before. */
function momentInView() {
  const {moment} = store.data;
  return moment && moment.run === runInView()?.id ? moment : null;
}

function isCurrent() {
  return runInView()?.id === store.data.current;
}
