/**
 * What the steps of the preparation are worth to the network in view: its accuracy on the test with them and without,
 * which the server measures once a step is left out and the network has stood still for a moment.
 */

import {server} from "../server.js";
import {store} from "../store.js";

const STILL_MILLIS = 250;

let asked = "";
let timer = 0;

/** Asks, unless the next moment comes first. */
export function measureWhenStill() {
  clearTimeout(timer);
  timer = setTimeout(ask, STILL_MILLIS);
}

/**
 * What is known of the network in view.
 *
 * @returns {{finished: number, boxed: number, centered: number, raw: number} | null} accuracies from 0 to 1
 */
export function worth() {
  const {moment, stages} = store.data;
  return stages && moment?.run === stages.run && moment.step === stages.step ? stages : null;
}

/** After a lost connection nothing that was asked will be answered. */
store.on("welcome", () => {
  asked = "";
});

function ask() {
  const {moment, lit} = store.data;
  const {view, box, center} = store.state;
  const key = `${moment?.run} ${moment?.step}`;
  if (view !== "draw" || !moment || !lit || (box && center) || asked === key) return;
  asked = key;
  server.send({type: "stages", id: 0});
}
