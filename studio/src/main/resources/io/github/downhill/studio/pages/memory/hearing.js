/**
 * Keeps what the server says of the contest, of what a network can hold, and of random starts.
 */

import {server} from "../server.js";
import {store} from "../store.js";

const NOTHING = {contest: null, memoryMaps: null, memoryOrder: null, held: new Map(), starts: []};

/** How many numbers a row of the curves has. */
const WIDTH = 7;

/** Begins to listen. */
export function hearMemory() {
  store.setData({...NOTHING, held: new Map(), memoryWait: {}});
  server.on("welcome", () => store.setData({...NOTHING, held: new Map(), memoryWait: {}}));
  server.on("memory", takeCurves);
  server.on("memoryMaps", message => takeIfAsked("memoryMaps", message));
  server.on("memoryOrder", message => takeIfAsked("memoryOrder", message));
  server.on("held", takeHeld);
  server.on("start", takeStart);
  server.on("problem", takeProblem);
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
  if (contest?.id !== message.id) return;
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

function takeIfAsked(key, message) {
  if (store.data.contest?.id === message.id) store.setData({[key]: message});
}

function takeHeld(message) {
  if (store.data.memoryWait.held?.id !== message.id) return;
  store.setData({held: new Map(store.data.held).set(message.examples, message)});
  waitFor("held", undefined);
}

function takeStart(message) {
  const asked = store.data.memoryWait.starts;
  if (asked?.id !== message.id) return;
  const starts = [...store.data.starts, message];
  store.setData({starts});
  if (starts.length === asked.count) waitFor("starts", undefined);
}

function takeProblem({id}) {
  for (const [what, question] of Object.entries(store.data.memoryWait)) {
    if (question?.id === id) waitFor(what, undefined);
  }
}
