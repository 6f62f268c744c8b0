/**
 * What the wall asks the server for once the network in view has stood still for a moment: how smooth its maps are, and
 * the weights of the run it is compared with, at the same step.
 */

import {server} from "../server.js";
import {store} from "../store.js";
import {isMeasured} from "./smoothness.js";

const STILL_MILLIS = 250;

const asked = {smoothness: "", snapshot: ""};
let timer = 0;

/** Asks, unless the next moment comes first. */
export function askWhenStill() {
  clearTimeout(timer);
  timer = setTimeout(ask, STILL_MILLIS);
}

/** After a lost connection nothing that was asked will be answered. */
store.on("welcome", () => {
  asked.smoothness = asked.snapshot = "";
});

function ask() {
  const {moment, lit} = store.data;
  const {view, compare} = store.state;
  if (view !== "wall" || !moment) return;
  if (lit && !isMeasured()) askOnce("smoothness", {}, moment);
  if (compare) askOnce("snapshot", {run: compare, step: moment.step}, moment);
}

function askOnce(type, what, {run, step}) {
  const key = `${run} ${step} ${what.run}`;
  if (asked[type] === key) return;
  asked[type] = key;
  server.send({type, id: server.nextId(), ...what});
}
