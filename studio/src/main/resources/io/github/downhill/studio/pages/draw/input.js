/**
 * Tells the server which picture the network looks at. However fast the pen moves there is one question at a time, and
 * the next one is about the newest strokes: nothing queues.
 */

import {server} from "../server.js";
import {store} from "../store.js";
import {picture} from "./picture.js";

/** An answer that has not come by then is lost. */
const PATIENCE_MILLIS = 2000;

let number = 0;
let askedAt = -Infinity;
let changedSince = false;
let frame = 0;

/** Begins to ask, for as long as the page is open. */
export function askAlways() {
  if (store.state.image === "file") store.set({image: "drawing"}); // no address keeps a file
  store.on(["image", "box", "center", "strokes", "picture"], askSoon);
  server.on("answer", answered);
  server.on("problem", answered);
  server.on("welcome", () => {
    askedAt = -Infinity;
    askSoon();
  });
  askSoon();
}

function askSoon() {
  frame ||= requestAnimationFrame(ask);
}

function ask() {
  frame = 0;
  changedSince = performance.now() - askedAt < PATIENCE_MILLIS;
  if (changedSince) return;
  const message = messageFor(store.state);
  if (!message) return;
  askedAt = performance.now();
  server.sendInput({id: ++number, ...message});
}

function answered({id}) {
  if (id !== number) return;
  askedAt = -Infinity;
  if (changedSince) askSoon();
}

/** @returns {object | null} nothing for a picture from a file that is not there any more */
function messageFor({image, box, center}) {
  const stages = {box: Boolean(box), center: Boolean(center)};
  const [kind, index] = image.split(":");
  switch (kind) {
    case "drawing": return {type: "strokes", strokes: store.data.strokes, ...stages};
    case "file": return picture.pixels(stages) && {type: "pixels", pixels: picture.pixels(stages)};
    default: return {type: "example", set: kind, index: Number(index), ...stages};
  }
}
