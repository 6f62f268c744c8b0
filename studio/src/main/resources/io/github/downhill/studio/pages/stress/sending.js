/**
 * A picture that was made here goes to the other views, as one from a file does.
 */

import {store} from "../store.js";
import {plain} from "./now.js";

/**
 * Shows it to the network in the first view; what was done to it is done.
 *
 * @param {Uint8Array} pixels
 */
export function showInside(pixels) {
  const text = btoa(String.fromCharCode(...pixels));
  store.setData({picture: {finished: text, boxed: text, centered: text, raw: text}});
  store.set({...plain(), image: "file", view: "draw"});
}
