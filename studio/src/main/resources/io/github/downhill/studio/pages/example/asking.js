/**
 * What this view asks the server for once the network in view has stood still for a moment: what every example of a set
 * costs, and the averages over more and more of them.
 */

import {server} from "../server.js";
import {store} from "../store.js";
import {followed, parameterOf} from "./averages.js";
import {averageOpen, passNow} from "./now.js";

const STILL_MILLIS = 220;

const asked = {costs: "", averages: "", voices: ""};
let timer = 0;

/** Asks, unless the next moment comes first. */
export function askWhenStill() {
  clearTimeout(timer);
  timer = setTimeout(ask, STILL_MILLIS);
}

server.on("costs", message => store.setData({costs: message}));
server.on("average", takeAverage);
server.on("voices", takeVoices);

/** After a lost connection nothing that was asked will be answered, and a server that was started again counts anew. */
store.on("welcome", () => {
  asked.costs = asked.averages = asked.voices = "";
  store.setData({costs: null, averages: null, voices: null});
});

function ask() {
  const {moment} = store.data;
  if (store.state.view !== "example" || !moment) return;
  askOnce("costs", {set: store.state.among}, "");
  const pass = passNow();
  if (!pass) return;
  askOnce("averages", {label: pass.label, parameters: followed(pass).map(({at}) => at)}, store.data.answer.id);
  askVoices(pass);
}

/** What each example says of the nudge whose average is open; of one alone there is no average. */
function askVoices(pass) {
  const of = averageOpen();
  const parameter = of ? parameterOf(pass, of) : -1;
  if (parameter < 0 || store.state.averaged === "1") return;
  askOnce("voices", {parameter, count: countOf(store.state.averaged)}, of);
}

function countOf(averaged) {
  return averaged === "all" ? store.data.welcome.data.training : Number(averaged);
}

function takeVoices(message) {
  if (message.id !== asked.voicesId) return;
  const {errors, activations} = message;
  const mean = 0 - errors.reduce((sum, error, k) => sum + error * activations[k], 0) / errors.length;
  store.setData({voices: {...message, of: asked.of, isBias: asked.of.split(".").length === 2, mean}});
}

/** A message belongs to the question whose number it bears: answers to older ones are passed over. */
function takeAverage(message) {
  const {averages} = store.data;
  if (message.id !== asked.averagesId) return;
  const before = averages?.id === message.id ? averages.rows : [];
  const own = before[0]?.length ?? message.length;
  const count = message.all ? "all" : String(message.examples);
  const rows = [...before, {...message, count, own}];
  store.setData({averages: {id: message.id, run: message.run, step: message.step, parameters: asked.parameters, rows}});
}

function askOnce(type, what, input) {
  const {run, step} = store.data.moment;
  const key = JSON.stringify([run, step, what, input]);
  if (asked[type] === key) return;
  asked[type] = key;
  const id = server.nextId();
  if (type === "averages") Object.assign(asked, {averagesId: id, parameters: what.parameters});
  if (type === "voices") Object.assign(asked, {voicesId: id, of: input});
  server.send({type, id, ...what});
}
