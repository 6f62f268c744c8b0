/**
 * What the small networks are asked for: the shape, the layers, the seed and the epoch say all their bits, so one may
 * go back and forth in their training as one likes. While it plays, each answer asks for the next one.
 */

import {nextFrame} from "../frame.js";
import {server} from "../server.js";
import {store} from "../store.js";

/** So many epochs lie between two pictures: slowly where most happens. */
const strideAt = epoch => epoch < 30 ? 1 : epoch < 120 ? 2 : 4;

const asked = {id: 0, key: "", busy: false};
const playing = {on: false, listeners: []};

/** @returns {boolean} */
export function toyPlays() {
  return playing.on;
}

/** @param {boolean} on */
export function playToy(on) {
  playing.on = on;
  const {toy} = store.data;
  if (on && toy && store.state.toyepoch >= toy.last) store.set({toyepoch: 0});
  else if (on) advance();
  askForToy();
  playing.listeners.forEach(hear => hear());
}

/** @param {() => void} hear is called when it begins or ends to play */
export function onToyPlays(hear) {
  playing.listeners.push(hear);
}

/** Asks for the network that was chosen, unless an answer is on its way. */
export function askForToy() {
  const {view, toy, shape, bends, toyseed, toyepoch} = store.state;
  if (view !== "space" || !toy || !store.data.connected || asked.busy) return;
  const order = {shape, hidden: bends, seed: toyseed, epoch: toyepoch};
  const key = JSON.stringify(order);
  if (key === asked.key) return;
  Object.assign(asked, {id: server.nextId(), key, busy: true});
  server.send({type: "toy", id: asked.id, ...order});
}

server.on("toy", toy => {
  if (toy.id !== asked.id) return;
  asked.busy = false;
  store.setData({toy});
  if (playing.on) nextFrame(advance);
  askForToy();
});

function advance() {
  const {toy} = store.data;
  const {toyepoch} = store.state;
  if (!playing.on || !toy || asked.busy) return;
  if (toyepoch >= toy.last || store.state.view !== "space" || !store.state.toy) playToy(false);
  else store.set({toyepoch: Math.min(toy.last, toyepoch + strideAt(toyepoch))});
}

store.on("problem", () => {
  if (store.data.problem?.id !== asked.id || asked.id === 0) return;
  asked.busy = false;
  playing.on = false;
});

store.on("welcome", () => {
  Object.assign(asked, {key: "", busy: false});
  playing.on = false;
});
