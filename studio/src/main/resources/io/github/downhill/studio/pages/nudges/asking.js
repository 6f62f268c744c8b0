/**
 * What this view asks the server. The nudges are asked for once the network in view has stood still for a moment, and
 * now and then while it trains; what is tried with them, only when it stands still.
 */

import {runOf} from "../live.js";
import {server} from "../server.js";
import {store} from "../store.js";
import {idOf} from "./place.js";
import {chosen, kept, model} from "./model.js";
import {SAMPLES, manageable, sampleOf} from "./sample.js";
import {strideNow} from "./stride.js";

const STILL_MILLIS = 200;

/** While a network trains, its nudges are asked for no more often than this. */
const AGAIN_MILLIS = 1500;

/** However many numbers are checked, over more examples it would only take longer. */
const CHECK_EXAMPLES = 1000;

const asked = {nudges: "", apply: "", turn: ""};
let timer = 0;
let waitingSince = 0;

/** The number of the last question for the nudges: who asks again before it is answered, is never answered. */
let question = 0;

/** What the last few questions wanted, by their numbers: of an answer one may want to know to what it is one. */
const wanted = new Map();

const WANTED_MOST = 20;

/** Asks, unless something changes first; but not for ever. */
export function askSoon() {
  clearTimeout(timer);
  const now = performance.now();
  waitingSince ||= now;
  timer = setTimeout(ask, Math.min(STILL_MILLIS, Math.max(0, waitingSince + AGAIN_MILLIS - now)));
}

/** After a lost connection nothing that was asked will be answered. */
store.on("welcome", () => {
  question = 0;
  for (const type of Object.keys(asked)) asked[type] = "";
});

/** Who takes a step wants to see where it has led. */
store.on("taken", () => {
  if (store.data.taken) store.set({run: "", step: "live"});
});

/** Where the server cannot answer, another question may be asked; the same would be answered alike. */
store.on("problem", () => {
  if (store.data.problem?.id === question) question = 0;
});

/**
 * Has backpropagation checked.
 *
 * @param {{number: string}|{numbers: number, seed: number}} what
 */
export function check(what) {
  const {run} = model();
  server.send({type: "check", id: server.nextId(), ...manageable(run.parameters, CHECK_EXAMPLES), ...what});
}

/** Takes the step for real: a run that goes on from there. */
export function take() {
  server.send({type: "take", id: server.nextId(), ...stepNow()});
}

/**
 * Whether an answer is one to what one no longer asks: another sample, or another step, has been chosen since.
 *
 * @param {"nudges"|"apply"|"turn"} type
 * @param {{id: number, of: string}} message
 * @returns {boolean}
 */
export function isStale(type, {id, of}) {
  const known = wanted.get(id);
  if (!known || !model()) return false;
  if (type !== "nudges") return JSON.stringify(WANTS[type]()) !== JSON.stringify(known);
  const asked = known.samples.find(each => each.of === of);
  return JSON.stringify(asked) !== JSON.stringify(sampleOf(of));
}

const WANTS = {apply: stepNow, turn: turnNow};

function ask() {
  const isStill = performance.now() - waitingSince < AGAIN_MILLIS;
  waitingSince = 0;
  const {moment} = store.data;
  if (store.state.view !== "nudges" || !moment || !runOf(moment.run)) return;
  const {focus} = store.state;
  if (!isStill && !isAnswered()) return askSoon();
  const samples = [focus, ...SAMPLES.filter(name => name !== focus)].map(sampleOf);
  askOnce("nudges", {samples}, moment);
  if (!isStill || !model() || model().run.id !== moment.run) return;
  askOnce("apply", stepNow(), moment);
  askOnce("turn", turnNow(), moment);
}

function isAnswered() {
  const answers = Object.values(store.data.nudges ?? {});
  return question === 0 || answers.filter(({id}) => id === question).length === SAMPLES.length;
}

function sampleNow() {
  return manageable(model().run.parameters);
}

function stepNow() {
  const {follow, lot} = store.state;
  return {...sampleNow(), follow, keep: kept(model()), seed: lot, size: strideNow()};
}

function turnNow() {
  return {...sampleNow(), number: idOf(chosen(model())), swing: Number(store.state.swing)};
}

function askOnce(type, what, {run, step}) {
  const key = JSON.stringify([run, step, what]);
  if (asked[type] === key) return;
  asked[type] = key;
  const id = server.nextId();
  wanted.set(id, what);
  if (wanted.size > WANTED_MOST) wanted.delete(wanted.keys().next().value);
  server.send({type, id, ...what});
  if (type === "nudges") question = id;
}
