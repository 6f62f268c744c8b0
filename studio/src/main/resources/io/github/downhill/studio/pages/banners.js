/**
 * Sentences that come and go: the connection is lost or back, a training has gone wrong, something could not be done.
 */

import {el} from "./dom.js";
import {icon} from "./icons.js";
import {number, said, t} from "./texts.js";
import {recover, startGently} from "./training.js";
import {usualRate} from "./machine/recipe.js";
import {runInView} from "./live.js";
import {store} from "./store.js";

const BACK_MILLIS = 4000;
const PROBLEM_MILLIS = 12000;

/** A network that has learned nothing in a whole epoch: guessing gets 10 % right. */
const STUCK_ACCURACY = 0.13;

/** Learning rates from which on steps may be too long. */
const LONG_STEPS = 0.05;

/**
 * @returns {HTMLElement} the place for all of them
 */
export function banners() {
  return el("div", {class: "banners"}, connection(), divergence(), problem());
}

function connection() {
  const banner = el("div", {class: "banner", role: "status", "data-banner": "connection"});
  let wasLost = false;

  store.on("connected", () => {
    const {connected, reason} = store.data;
    const words = connected ? wasLost && t("shell.back") : t(`shell.${reason}`);
    wasLost = !connected;
    say(banner, words || "", connected ? "good" : "bad");
    if (words && connected) setTimeout(() => store.data.connected && say(banner, ""), BACK_MILLIS);
  });
  return banner;
}

function divergence() {
  const banner = el("div", {class: "banner bad", role: "status", "data-banner": "divergence"});
  let said = "";

  store.on(["runs", "current", "run", "moment", "curves"], () => {
    const run = runInView();
    const trouble = run?.id === store.data.current ? troubleOf(run) : "";
    const saying = trouble && `${trouble} ${run.id}`;
    if (saying === said) return;
    said = saying;
    banner.replaceChildren(...trouble ? troubleWords(trouble, run) : []);
  });
  return banner;
}

/**
 * Steps that are far too long need not lead to numbers that are none: mostly all neurons end saturated or dead, and the
 * network gives every picture the same answer. Where the steps were short, it is something else.
 */
function troubleOf({id, status, stepsPerEpoch, recipe}) {
  if (status === "diverged") return "ranAway";
  const test = store.data.curves.get(id)?.test.at(-1);
  const guesses = stepsPerEpoch > 0 && test?.[0] >= stepsPerEpoch && test[2] < STUCK_ACCURACY;
  return guesses && recipe.learningRate >= LONG_STEPS ? "stuck" : "";
}

/** A network that has run away has good moments to go on from; one that is stuck had better begin again. */
const WAYS_OUT = {ranAway: recover, stuck: startGently};

function troubleWords(trouble, {recipe}) {
  const lower = lowerRate(recipe);
  const values = {rate: number(recipe.learningRate), lower: number(lower)};
  const onclick = () => WAYS_OUT[trouble](lower);
  return [
    el("span", {}, t(`shell.${trouble}`, values)),
    el("button", {type: "button", class: "primary", onclick}, t("shell.recover", values)),
  ];
}

/** A tenth, or at once what usually works: of a rate that is a thousand times too large a tenth is no better. */
function lowerRate({learningRate, optimizer}) {
  return Math.min(learningRate / 10, usualRate(optimizer));
}

function problem() {
  const banner = el("div", {class: "banner bad", role: "alert", "data-banner": "problem"});
  const close = () => banner.replaceChildren();
  let timer = 0;

  store.on("problem", () => {
    banner.replaceChildren(el("span", {}, said(store.data.problem)),
      el("button", {type: "button", class: "quiet", "aria-label": t("shell.close"), onclick: close}, icon("close")));
    clearTimeout(timer);
    timer = setTimeout(close, PROBLEM_MILLIS);
  });
  return banner;
}

function say(banner, words, mood = "") {
  banner.className = `banner ${mood}`;
  banner.textContent = words;
}
