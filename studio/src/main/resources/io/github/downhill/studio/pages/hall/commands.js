/**
 * The command lines that do what this view does.
 */

import {store} from "../store.js";

/** @returns {string} how a saved network does on the test set, digit by digit */
export function hallCommand() {
  return `${program()} evaluate digits.onnx`;
}

function program() {
  return store.data.welcome?.command ?? "./downhill";
}
