/**
 * What this view asks the server: where the digits are in the network in view, one question at a time, however fast the
 * network changes; along which axes; and for the pictures that one wants to see.
 */

import {dataInView} from "../live.js";
import {server} from "../server.js";
import {store} from "../store.js";
import {isPlaying} from "../training.js";
import {aim} from "./motion.js";

/** So many digits of the test are points. */
export const DIGITS = 2000;

/** So many pictures are asked for at once. */
const AT_ONCE = 400;

/** While the network learns, so often is enough: between two answers the points glide. */
const BETWEEN_MILLIS = 90;

const asked = {id: 0, key: "", at: -Infinity, busy: false};
let timer = 0;

/** The newest network may decide the axes; while it learns, only when it has gone twice as far. */
const fixed = {run: "", step: -1};

/** Asks for what has changed, as soon as the last answer is here. */
export function askForSpace() {
  const {moment, connected} = store.data;
  if (store.state.view !== "space" || store.state.toy || !moment || !connected || asked.busy || timer) return;
  const key = JSON.stringify([moment.run, moment.step, axesWanted(moment)]);
  if (key === asked.key) return;
  const wait = asked.at + BETWEEN_MILLIS - performance.now();
  if (wait > 0) timer = setTimeout(later, wait);
  else ask(key, axesWanted(moment));
}

function later() {
  timer = 0;
  askForSpace();
}

function ask(key, axes) {
  Object.assign(asked, {id: server.nextId(), key, at: performance.now(), busy: true});
  const known = store.data.space?.key ?? "";
  server.send({type: "space", id: asked.id, digits: DIGITS, axes, known});
}

function axesWanted({run, newest}) {
  if (store.state.axes !== "end") return store.state.axes;
  const gone = fixed.run !== run || newest < fixed.step;
  if (gone || !isPlaying() || newest > 2 * fixed.step + 20) Object.assign(fixed, {run, step: newest});
  return fixed.step;
}

server.on("space", message => {
  if (message.id !== asked.id) return;
  asked.busy = false;
  const space = withAxes(message, store.data.space);
  aim(space);
  store.setData({space});
  askForSpace();
});

store.on("problem", () => {
  if (store.data.problem?.id === asked.id) asked.busy = false;
});

/** After a lost connection nothing that was asked will be answered. */
store.on("welcome", () => {
  Object.assign(asked, {key: "", busy: false});
  fixed.run = "";
  pictures.clear();
  wanted.clear();
  store.setData({space: null, chosen: null});
});

/** Axes that are known already are not sent again. */
function withAxes(message, before) {
  if (message.ends) return message;
  const axes = Object.entries(before ?? {}).filter(([name]) => /^(origin|right|up)\d+$|^ends$/.test(name));
  return {...message, ...Object.fromEntries(axes)};
}

/** @type {Map<number, Uint8Array|null>} of the test, by their numbers; null for those that are refused */
const pictures = new Map();

/** @type {Set<number>} those that have been asked for */
const wanted = new Set();
let of = "";
let picturesId = 0;

/**
 * A picture of the test; it is asked for if it is not here yet, and the store then changes.
 *
 * @param {number} index
 * @returns {Uint8Array|null}
 */
export function pictureOf(index) {
  if (dataInView() !== of) {
    of = dataInView();
    pictures.clear();
    wanted.clear();
  }
  if (!pictures.has(index) && !wanted.has(index)) {
    if (wanted.size === 0) queueMicrotask(askForPictures);
    wanted.add(index);
  }
  return pictures.get(index) ?? null;
}

function askForPictures() {
  picturesId = server.nextId();
  server.send({type: "spacePictures", id: picturesId, indices: [...wanted].slice(0, AT_ONCE)});
}

/** The same numbers are other pictures where other digits have come into view since. */
server.on("spacePictures", ({id, data, indices, pixels}) => {
  if (id !== picturesId || data !== of) return;
  const side = pixels.length / indices.length;
  indices.forEach((index, i) => pictures.set(index, pixels.subarray(i * side, (i + 1) * side)));
  wanted.clear();
  store.setData({spacePictures: pictures});
});

/** What is refused is not asked for again, as long as the same digits are in view; all else is. */
server.on("problem", ({id}) => {
  if (id !== picturesId || wanted.size === 0) return;
  [...wanted].slice(0, AT_ONCE).forEach(index => pictures.set(index, null));
  wanted.clear();
});
