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
  if (kind === "stop") lookAt(Number(numbers[0]));
  else pointed.at(...numbers.map(Number));
}
