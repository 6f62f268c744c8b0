/**
 * What this view asks the server for once the network in view has stood still for a moment: what every example of a set
 * costs, and the averages over more and more of them.
 */

import {server} from "../server.js";
import {store} from "../store.js";
import {followed} from "./averages.js";
import {passNow} from "./now.js";

const STILL_MILLIS = 220;

const asked = {costs: "", averages: ""};
let questions = 0;
let timer = 0;

/** Asks, unless the next moment comes first. */
export function askWhenStill() {
  clearTimeout(timer);
  timer = setTimeout(ask, STILL_MILLIS);
}

server.on("costs", message => store.setData({costs: message}));
server.on("average", takeAverage);

/** After a lost connection nothing that was asked will be answered, and a server that was started again counts anew. */
store.on("welcome", () => {
  asked.costs = asked.averages = "";
  store.setData({costs: null, averages: null});
});

function ask() {
  const {moment} = store.data;
  if (store.state.view !== "example" || !moment) return;
  askOnce("costs", {set: store.state.among}, "");
  const pass = passNow();
  if (pass) askOnce("averages", {label: pass.label, parameters: followed(pass).map(({at}) => at)}, store.data.answer.id);
}

/** A message belongs to the question whose number it bears: answers to older ones are passed over. */
function takeAverage(message) {
  const {averages} = store.data;
  if (message.id !== asked.averagesId) return;
  const rows = averages?.id === message.id ? [...averages.rows, message] : [message];
  store.setData({averages: {id: message.id, run: message.run, step: message.step, parameters: asked.parameters, rows}});
}

function askOnce(type, what, input) {
  const {run, step} = store.data.moment;
  const key = JSON.stringify([run, step, what, input]);
  if (asked[type] === key) return;
  asked[type] = key;
  const id = ++questions;
  if (type === "averages") Object.assign(asked, {averagesId: id, parameters: what.parameters});
  server.send({type, id, ...what});
}
