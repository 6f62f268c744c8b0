/**
 * Moving along a curve moves the page through the history of the training: by mouse, by finger, by arrow keys. Whoever
 * leaves the curve stays where he was in time; a double click, or going past the newest step, returns to live.
 */

import {stepAt} from "../chart.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {lookAt} from "../training.js";
import {shown, stops} from "./shown.js";

/** After a double click the hand still trembles: so far it must move before that counts. */
const TREMBLE = 24;

/** Page keys go through a whole training in so many leaps. */
const LEAPS = 20;

/**
 * Makes a figure's stage a slider through time.
 *
 * @param {HTMLElement} figure
 * @param {(size: {width: number, height: number}) => import("../chart.js").Chart} chart
 * @returns {{move: Function, update: () => void}} move is for the figure's onMove
 */
export function scrubbing(figure, chart) {
  const stage = figure.querySelector(".stage");
  const canvas = figure.querySelector("canvas");
  let rested = null; // where a double click was
  stage.setAttribute("role", "slider");
  stage.tabIndex = 0;
  stage.classList.add("machine-scrub");
  canvas.addEventListener("dblclick", ({offsetX: x, offsetY: y}) => {
    rested = {x, y};
    goLive();
  });
  stage.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !walk(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  function move(id, point) {
    if (!point || trembles(point)) return;
    const size = {width: canvas.clientWidth, height: canvas.clientHeight};
    goTo(stepAt(chart(size), point.x));
  }

  function trembles({x, y}) {
    if (rested && Math.hypot(x - rested.x, y - rested.y) < TREMBLE) return true;
    rested = null;
    return false;
  }

  return {move, update: () => describe(stage)};
}

/** Tells a screen reader where one is; the chart's own title is its name. */
function describe(stage) {
  const {step, last, run, live} = shown(store.state, store.data);
  const words = live ? t("machine.live") : t("machine.chart.atValue", {step: number(step, 0), last: number(last, 0)});
  const attributes = {
    "aria-label": t("machine.chart.slider"),
    "aria-valuemin": run?.first ?? 0,
    "aria-valuemax": last,
    "aria-valuenow": step,
    "aria-valuetext": words,
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (stage.getAttribute(name) !== String(value)) stage.setAttribute(name, String(value));
  }
}

/** Back to the newest step of the run in view. */
function goLive() {
  const {run} = shown(store.state, store.data);
  store.set({step: "live", run: run && run.id !== store.data.current ? run.id : ""});
}

/** To the snapshot nearest to a step; past the newest one it is live. */
function goTo(step) {
  const now = shown(store.state, store.data);
  const places = stops(now);
  if (step >= now.last || places.length === 0) goLive();
  else lookAt(places[nearestIndex(places, step)]);
}

/** Whether that was a key that leads somewhere. */
function walk(key) {
  const now = shown(store.state, store.data);
  const places = stops(now);
  if (!(key in WALKS) || places.length === 0) return false;
  const index = WALKS[key](nearestIndex(places, now.asked), places.length - 1);
  if (index >= places.length - 1) goLive();
  else lookAt(places[Math.max(0, index)]);
  return true;
}

const WALKS = {
  ArrowLeft: index => index - 1,
  ArrowRight: index => index + 1,
  ArrowDown: index => index - 1,
  ArrowUp: index => index + 1,
  PageDown: (index, last) => index - Math.ceil(last / LEAPS),
  PageUp: (index, last) => index + Math.ceil(last / LEAPS),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Where in a rising list the number nearest to another is.
 *
 * @param {number[]} places
 * @param {number} step
 * @returns {number} −1 in an empty list
 */
export function nearestIndex(places, step) {
  const after = places.findIndex(place => place >= step);
  if (after < 0) return places.length - 1;
  return after > 0 && step - places[after - 1] < places[after] - step ? after - 1 : after;
}
