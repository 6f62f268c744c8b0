/**
 * Sentences that come and go: the connection is lost or back, a training has gone wrong, something could not be done.
 */

import {el} from "./dom.js";
import {icon} from "./icons.js";
import {number, said, t} from "./texts.js";
import {recover, startGently} from "./training.js";
import {isMadeUp} from "./machine/names.js";
import {missedWords} from "./machine/notice.js";
import {usualRate} from "./machine/recipe.js";
import {runInView} from "./live.js";
import {store} from "./store.js";

const BACK_MILLIS = 4000;
const PROBLEM_MILLIS = 12000;

/** A network that has learned nothing in a whole epoch: guessing gets 10 % right. */
const STUCK_ACCURACY = 0.13;

/** After fewer steps, as with large mini-batches, a network may guess because it has hardly begun. */
const FEW_STEPS = 100;

/** Who is elsewhere is not to be told again and again how the training stands. */
const TRAINING_VIEWS = ["draw", "wall", "machine"];

const NOTHING = Object.freeze({key: "", words: () => []});

/**
 * @returns {HTMLElement} the place for all of them
 */
export function banners() {
  return el("div", {class: "banners"}, connection(), madeUp(), missedGoal(), divergence(), problem());
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

/** What stands above the views in which one trains for as long as it holds, unless one takes it away. */
function inTraining(name, mood, keys, saying) {
  const banner = el("div", {class: `banner ${mood}`, role: "status", "data-banner": name});
  const closed = new Set();
  let said = "";

  function show() {
    const {key, words} = TRAINING_VIEWS.includes(store.state.view) ? saying() : NOTHING;
    const next = closed.has(key) ? "" : key;
    if (next === said) return;
    said = next;
    banner.replaceChildren(...said ? [...words(), closeButton(close)] : []);
  }

  function close() {
    closed.add(said);
    show();
  }

  store.on([...keys, "view"], show);
  return banner;
}

function divergence() {
  return inTraining("divergence", "bad", ["runs", "current", "run", "moment", "curves"], () => {
    const run = runInView();
    const trouble = run?.id === store.data.current ? troubleOf(run) : "";
    return trouble ? {key: `${trouble} ${run.id}`, words: () => troubleWords(trouble, run)} : NOTHING;
  });
}

/** Who has not asked for digits that are made up should know that they are, and how to get the others. */
function madeUp() {
  return inTraining("made-up", "", ["welcome"], () => ({
    key: isMadeUp(store.data.welcome?.data) ? "made-up" : "",
    words: () => words("shell.madeUp", "shell.madeUpWhy"),
  }));
}

/** In the view of the training the reason stands beside the curves. */
function missedGoal() {
  return inTraining("missed", "", ["runs", "current", "run", "moment", "curves"], () => {
    const run = runInView();
    const missed = run?.status === "finished" && run.reason === "missed" && store.state.view !== "machine";
    return missed ? {key: `missed ${run.id}`, words: () => [el("span", {}, missedWords(run))]} : NOTHING;
  });
}

/**
 * Steps that are far too long need not lead to numbers that are none: mostly all neurons end saturated or dead, and the
 * network gives every picture the same answer. Where the steps were short, it is something else.
 */
function troubleOf({id, status, stepsPerEpoch, recipe}) {
  if (status === "diverged") return "ranAway";
  const test = store.data.curves.get(id)?.test.at(-1);
  const guesses = stepsPerEpoch > 0 && test?.[0] >= Math.max(stepsPerEpoch, FEW_STEPS) && test[2] < STUCK_ACCURACY;
  return guesses && recipe.learningRate > usualRate(recipe) ? "stuck" : "";
}

/** A network that has run away has good moments to go on from; one that is stuck had better begin again. */
const WAYS_OUT = {ranAway: recover, stuck: startGently};

function troubleWords(trouble, {recipe}) {
  const lower = lowerRate(recipe);
  const values = {rate: number(recipe.learningRate), lower: number(lower)};
  const onclick = () => WAYS_OUT[trouble](lower);
  return [...words(`shell.${trouble}`, `shell.${trouble}Why`, values),
    el("button", {type: "button", class: "primary", onclick}, t("shell.recover", values))];
}

/** On a phone the reason has no room. */
function words(what, why, values) {
  return [el("span", {}, t(what, values), " ", el("span", {class: "banner-why"}, t(why, values)))];
}

/** A tenth, or at once what usually works: of a rate that is a thousand times too large a tenth is no better. */
function lowerRate(recipe) {
  return Math.min(recipe.learningRate / 10, usualRate(recipe));
}

function closeButton(onclick) {
  return el("button", {type: "button", class: "quiet", "aria-label": t("shell.close"), onclick}, icon("close"));
}

function problem() {
  const banner = el("div", {class: "banner bad", role: "alert", "data-banner": "problem"});
  const close = () => banner.replaceChildren();
  let timer = 0;

  store.on("problem", () => {
    banner.replaceChildren(el("span", {}, said(store.data.problem)),
      closeButton(close));
    clearTimeout(timer);
    timer = setTimeout(close, PROBLEM_MILLIS);
  });
  return banner;
}

function say(banner, words, mood = "") {
  banner.className = `banner ${mood}`;
  banner.textContent = words;
}
