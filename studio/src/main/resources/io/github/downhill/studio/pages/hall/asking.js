/**
 * What this view asks the server: what the network in view says to every test picture, anew when it is another
 * network, and what the pictures look like that are shown.
 */

import {server} from "../server.js";
import {store} from "../store.js";

/** While the network learns it changes all the time, and ten thousand answers take longer than a frame. */
const BETWEEN_MILLIS = 400;

/** An answer that has not come by then is lost. */
const PATIENCE_MILLIS = 10000;

const asked = {network: "", at: -Infinity, answered: true};
let timer = 0;

server.on("hall", message => {
  asked.answered = true;
  store.setData({hall: message});
  askSoon();
});

/** After a lost connection nothing that was asked will be answered, and a server that was started again counts anew. */
store.on("welcome", () => {
  Object.assign(asked, {network: "", answered: true});
  store.setData({hall: null});
});

/** Asks what is missing: at once if the last time was long ago. */
export function askSoon() {
  if (timer || !isWanted()) return;
  timer = setTimeout(ask, Math.max(0, asked.at + BETWEEN_MILLIS - performance.now()));
}

function ask() {
  timer = 0;
  if (!isWanted()) return;
  Object.assign(asked, {network: networkNow(), at: performance.now(), answered: false});
  server.send({type: "hall", id: server.nextId()});
}

function isWanted() {
  const {moment, connected} = store.data;
  const isFree = asked.answered || performance.now() - asked.at > PATIENCE_MILLIS;
  return store.state.view === "hall" && connected && Boolean(moment) && isFree && asked.network !== networkNow();
}

function networkNow() {
  const {run, step} = store.data.moment;
  return `${run} ${step}`;
}
