/**
 * What this view asks the server for: the drawing, as soon as anything is chosen anew, and what it is compared with
 * when the picture stands still.
 */

import {server} from "../server.js";
import {store} from "../store.js";
import {orderOf} from "./model.js";
import {shownNow, sizesNow} from "./now.js";

/** While the network is trained there is a new one all the time; it draws when one has looked at it for so long. */
const STILL_MILLIS = 150;

/** The nearest of 60,000 pictures is looked for no more often than this. */
const NEAR_MILLIS = 250;

const asked = {climb: "", climbId: 0, backQuery: "", mislead: "", misleadId: 0, yardstick: "", near: null, nearId: 0};
let timer = 0;
let nearTimer = 0;

/** Asks, unless something else is chosen first. */
export function askWhenStill() {
  clearTimeout(timer);
  timer = setTimeout(ask, STILL_MILLIS);
  nearTimer ||= setTimeout(askForNear, NEAR_MILLIS);
}

server.on("climb", message => take("film", "climb", message));
server.on("mislead", message => take("misled", "mislead", message));
server.on("backQuery", message => store.setData({queried: message}));
server.on("yardstick", message => store.setData({yardstick: message}));
server.on("near", takeNear);
server.on("problem", refused);

/** After a lost connection nothing that was asked will be answered, and a server that was started again counts anew. */
store.on("welcome", () => {
  Object.assign(asked, {climb: "", backQuery: "", mislead: "", yardstick: "", near: null, nearId: 0});
  store.setData({film: null, misled: null, queried: null, yardstick: null, near: null, dreamProblem: null});
});

function ask() {
  const {moment, connected, answer} = store.data;
  if (store.state.view !== "dream" || !connected || !moment) return;
  const isSeen = Boolean(answer) && !answer.empty;
  const beginsWithIt = store.state.from === "picture";
  if (isSeen || !beginsWithIt) askOnce("climb", orderOf(store.state, sizesNow()), beginsWithIt ? answer.id : "");
  askOnce("yardstick", {}, moment.run);
  askOnce("backQuery", {}, "");
  if (isSeen) askOnce("mislead", {digit: Number(store.state.into)}, answer.id);
  else if (store.data.misled) forgetMisled();
}

/** What can be misled about is gone. */
function forgetMisled() {
  asked.mislead = "";
  store.setData({misled: null});
}

function askOnce(type, what, input) {
  const {run, step} = store.data.moment;
  const key = JSON.stringify(type === "yardstick" ? [run] : [run, step, what, input]);
  if (asked[type] === key) return;
  asked[type] = key;
  const id = server.nextId();
  if (`${type}Id` in asked) asked[`${type}Id`] = id;
  server.send({type, id, ...what});
}

/** Answers to older questions are passed over. */
function take(name, type, message) {
  if (message.id !== asked[`${type}Id`]) return;
  store.setData({[name]: message, ...(type === "climb" ? {dreamProblem: null} : {})});
}

/** One question at a time, and the next is about the picture that is then in view. */
function askForNear() {
  nearTimer = 0;
  const shown = shownNow();
  if (store.state.view !== "dream" || !shown || asked.nearId !== 0) return;
  if (asked.near === shown.film && asked.nearStep === shown.step) return;
  Object.assign(asked, {near: shown.film, nearStep: shown.step, nearId: server.nextId()});
  server.send({type: "near", id: asked.nearId, pixels: base64(shown.picture)});
}

function takeNear(message) {
  if (message.id !== asked.nearId) return;
  asked.nearId = 0;
  store.setData({near: {...message, film: asked.near, at: asked.nearStep}});
}

function refused(problem) {
  if (problem.id === 0) return;
  if (problem.id === asked.nearId) asked.nearId = 0;
  if (problem.id === asked.climbId) store.setData({film: null, dreamProblem: problem});
}

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}
