/**
 * What the test pictures look like: fetched when they are first shown, and kept.
 */

import {greys} from "../draw/colors.js";
import {server} from "../server.js";
import {store} from "../store.js";

const PIXELS = 784;
const AT_ONCE = 500;

const asked = new Set();
let wanted = new Set();
let data = "";

/** Whoever has drawn a picture before its pixels were there draws it again when they have come. */
server.on("gallery", ({data: name, indices, pixels}) => {
  if (name !== dataNow()) return;
  const thumbs = store.data.thumbs ?? new Map();
  indices.forEach((index, i) => thumbs.set(index, greys(pixels.subarray(i * PIXELS, (i + 1) * PIXELS), 255)));
  store.setData({thumbs});
});

store.on("welcome", () => asked.clear());

/** Another run may learn from other digits. */
store.on("hall", () => {
  if (!store.data.hall || data === dataNow()) return;
  data = dataNow();
  asked.clear();
  store.setData({thumbs: new Map()});
});

/**
 * The colors of a test picture, as a scene wants them.
 *
 * @param {number} index
 * @returns {Uint8ClampedArray|null} nothing until they have come
 */
export function thumb(index) {
  const colors = store.data.thumbs?.get(index) ?? null;
  if (!colors && !asked.has(index)) fetchSoon(index);
  return colors;
}

function dataNow() {
  return store.data.hall?.data ?? "";
}

function fetchSoon(index) {
  if (wanted.size === 0) queueMicrotask(fetchWanted);
  wanted.add(index);
}

function fetchWanted() {
  const indices = [...wanted];
  wanted = new Set();
  indices.forEach(index => asked.add(index));
  for (let from = 0; from < indices.length; from += AT_ONCE) {
    server.send({type: "gallery", id: server.nextId(), indices: indices.slice(from, from + AT_ONCE)});
  }
}
