/**
 * What picking something in a picture of the landscape does.
 */

import {lookAt} from "../training.js";
import {pointed} from "./seen.js";

/**
 * A moment of the path is gone to; a point of the surface is read.
 *
 * @param {string} id
 */
export function pick(id) {
  const [kind, ...numbers] = id.split(".");
  if (kind === "stop") goTo(Number(numbers[0]));
  else pointed.keep({column: Number(numbers[0]), row: Number(numbers[1])});
}

function goTo(step) {
  pointed.keep({step});
  lookAt(step);
}
