/**
 * Asks the server for what the playground shows: one question of each kind at a time, and the newest one next. So
 * whatever is dragged follows at once, and nothing queues up.
 */

import {runInView} from "../live.js";
import {server} from "../server.js";
import {store} from "../store.js";
import {gaitOf, groundOf, MANY, startOf} from "./model.js";

/** A map takes long, so it is asked for only when nothing has changed for so long. */
const STILL_MILLIS = 200;

/** While a network trains, its cost is cut through no more often than this. */
const CUT_MILLIS = 400;


/** @type {Object<string, {question: () => object|null, wait: number, asked: string, id: number, timer: number}>} */
const channels = {
  surface: channel(() => onMap() && groundOf(store.state), 0),
  walk: channel(() => onMap() && {...groundOf(store.state), ...gaitOf(store.state), ...start()}, 0),
  valleys: channel(() => onMap() && wantsBasins() && {...groundOf(store.state), ...gaitOf(store.state)}, STILL_MILLIS),
  cut: channel(cutQuestion, CUT_MILLIS),
};

for (const type of Object.keys(channels)) server.on(type, message => hear(type, message));
server.on("problem", ({id}) => Object.values(channels).filter(each => each.id === id).forEach(free));
server.on("welcome", startAgain);

/** Asks for what has changed. */
export function askForDescent() {
  for (const [type, each] of Object.entries(channels)) ask(type, each);
}

function channel(question, wait) {
  return {question, wait, asked: "", key: "", changedAt: 0, id: 0, timer: 0};
}

function ask(type, each) {
  const question = store.state.view === "descent" && store.data.connected ? each.question() : null;
  if (!question) return;
  const key = JSON.stringify(question);
  if (key !== each.key) Object.assign(each, {key, changedAt: performance.now()});
  if (key === each.asked || each.id !== 0) return;
  const due = dueAt(type, each) - performance.now();
  clearTimeout(each.timer);
  if (due > 0) {
    each.timer = setTimeout(() => ask(type, each), due);
  } else {
    const {run, step, ...more} = question;
    Object.assign(each, {asked: key, id: server.nextId(), askedAt: performance.now()});
    server.send({...more, type, id: each.id});
  }
}

/** A training never stands still, so what follows it is asked for at a steady pace. */
function dueAt(type, {wait, changedAt: since, askedAt = -Infinity}) {
  return type === "cut" ? askedAt + wait : since + wait;
}

function hear(type, message) {
  const each = channels[type];
  if (message.id !== each.id) return;
  free(each);
  store.setData({[type]: message.fault ? {...message, good: lastGood(store.data[type])} : message});
  ask(type, each);
}

/** While a formula is being typed the picture stays as it was when it last could be read. */
function lastGood(message) {
  return (message?.fault ? message.good : message) ?? null;
}

function free(each) {
  each.id = 0;
}

/** After a lost connection nothing that was asked will be answered. */
function startAgain() {
  Object.values(channels).forEach(each => Object.assign(each, {asked: "", id: 0}));
  store.setData({cut: null});
}

function onMap() {
  return store.state.land !== "real";
}

function wantsBasins() {
  return store.state.land === "curve" || store.state.basins === 1;
}

function start() {
  return store.state.balls === "many" ? {balls: MANY} : {start: startOf(store.state)};
}

/** So many examples times numbers are averaged in double precision while one waits. */
const WORK_MOST = 2e9;

/** The run and the step are not sent: the server knows what one looks at. They say when to ask again. */
function cutQuestion() {
  const {moment} = store.data;
  if (store.state.land !== "real" || !moment?.parameters) return null;
  const rate = store.state.eta || runInView()?.recipe.learningRate;
  const count = Math.min(store.state.sampled, Math.max(10, Math.floor(WORK_MOST / moment.parameters.length)));
  return rate ? {run: moment.run, step: moment.step, rate, count} : null;
}
