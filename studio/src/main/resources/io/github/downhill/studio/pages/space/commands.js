/** The command lines that find out the same. */

import {store} from "../store.js";

/** @returns {string} */
export function spaceCommand() {
  return `${store.data.welcome?.command ?? "./downhill"} lab topology`;
}
