/**
 * The command lines that belong to this view.
 */

import {store} from "../store.js";

/** @returns {string} the experiment that asks the same of several networks */
export function dreamCommand() {
  return `${store.data.welcome?.command ?? "./downhill"} lab dream`;
}
