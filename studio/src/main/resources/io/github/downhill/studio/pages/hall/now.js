/**
 * What this view shows now.
 */

import {store} from "../store.js";
import {hallOf} from "./model.js";

/** How many pictures a gallery shows at once. */
export const PAGE = 24;

/**
 * What the network in view says to every test picture; of the one before, until the server has said it.
 *
 * @returns {import("./model.js").Hall|null}
 */
export function hallNow() {
  return hallOf(store.data.hall);
}

/**
 * Whether what is shown is what the network in view says.
 *
 * @returns {boolean}
 */
export function isFresh() {
  const {hall, moment} = store.data;
  return Boolean(hall) && hall.run === moment?.run && hall.step === moment.step;
}

/**
 * The gallery that is open.
 *
 * @returns {string} "quiz" is none
 */
export function galleryOpen() {
  return store.state.gallery;
}

/**
 * The pictures of the gallery that is open, and which of them are shown.
 *
 * @returns {{all: number[], from: number, page: number[]}}
 */
export function pageNow() {
  const all = hallNow()?.gallery(galleryOpen()) ?? [];
  const last = Math.max(0, Math.ceil(all.length / PAGE) - 1);
  const from = PAGE * Math.min(store.state.leaf, last);
  return {all, from, page: all.slice(from, from + PAGE)};
}

/**
 * The test picture that all views show.
 *
 * @returns {number} −1 where it is another picture
 */
export function pictureShown() {
  const [set, index] = store.state.image.split(":");
  return set === "test" ? Number(index) : -1;
}
