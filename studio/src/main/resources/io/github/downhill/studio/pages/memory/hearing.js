/**
 * Keeps what the server says of the contest, of what a network can hold, and of random starts: all of it is true of the
 * digits of the run in view, and of no others.
 */

import {dataInView} from "../live.js";
import {server} from "../server.js";
import {store} from "../store.js";

/** What can be known of some digits. */
const nothing = () => ({contest: null, memoryMaps: null, memoryOrder: null, held: new Map(), starts: []});

/** @type {Map<string, object>} what is known of the digits that are not in view */
const aside = new Map();
let inView = "";

/** How many numbers a row of the curves has. */
const WIDTH = 7;

/** Begins to listen. */
export function hearMemory() {
  forget();
  server.on("welcome", forget);
  store.on(["moment", "runs"], turn);
  server.on("memory", takeCurves);
  server.on("memoryMaps", message => takeIfAsked("memoryMaps", message));
  server.on("memoryOrder", message => takeIfAsked("memoryOrder", message));
  server.on("held", takeHeld);
  server.on("start", takeStart);
  server.on("problem", takeProblem);
}

function forget() {
  aside.clear();
  store.setData({...nothing(), memoryWait: {}});
}

/** When other digits come into view, what is known of the last ones waits until one comes back to them. */
function turn() {
  const data = dataInView();
  if (data === "" || data === inView) return;
  if (Object.values(store.data.memoryWait).some(Boolean)) giveUp();
  aside.set(inView, Object.fromEntries(Object.keys(nothing()).map(key => [key, store.data[key]])));
  inView = data;
  store.setData({...nothing(), ...aside.get(data)});
}

/** Gives up all that is being trained. */
export function giveUp() {
  server.send({type: "endMemory", id: server.nextId()});
  store.setData({memoryWait: {}});
}

/**
 * Remembers that something has been asked for.
 *
 * @param {"contest"|"held"|"starts"} what
 * @param {object|undefined} question undefined when it has been answered or given up
 */
export function waitFor(what, question) {
  store.setData({memoryWait: {...store.data.memoryWait, [what]: question}});
}

function takeCurves(message) {
  const {contest} = store.data;
  if (!isOf(message, contest)) return;
  const rows = [...contest.rows, ...rowsOf(message.rows)];
  store.setData({contest: {...contest, ...message, order: contest.order, rows}});
  if (message.finished) waitFor("contest", undefined);
}

function rowsOf(numbers) {
  return Array.from({length: numbers.length / WIDTH}, (_, i) => {
    const [seed, twin, epoch, cost, right, testCost, testRight] = numbers.subarray(i * WIDTH, (i + 1) * WIDTH);
    return {seed, twin, epoch, cost, right, testCost, testRight};
  });
}

/** The server may have begun when other digits were in view there than here. */
function isOf(message, question) {
  return question?.id === message.id && message.data === inView;
}

function takeIfAsked(key, message) {
  if (isOf(message, store.data.contest)) store.setData({[key]: message});
}

function takeHeld(message) {
  if (!isOf(message, store.data.memoryWait.held)) return;
  store.setData({held: new Map(store.data.held).set(message.examples, message)});
  waitFor("held", undefined);
}

function takeStart(message) {
  const asked = store.data.memoryWait.starts;
  if (!isOf(message, asked)) return;
  const starts = [...store.data.starts, message];
  store.setData({starts});
  if (starts.length === asked.count) waitFor("starts", undefined);
}

function takeProblem({id}) {
  for (const [what, question] of Object.entries(store.data.memoryWait)) {
    if (question?.id === id) waitFor(what, undefined);
  }
}
