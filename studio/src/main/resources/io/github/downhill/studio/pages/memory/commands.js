/**
 * The command line that asks the same question with the networks of the paper.
 */

import {store} from "../store.js";

/** @returns {string} */
export function memoryCommand() {
  const program = store.data.welcome?.command ?? "./downhill";
  return `${program} lab memorise --seeds ${store.state.repeats}`;
}
