/**
 * The command lines that do what this view does.
 */

import {store} from "../store.js";

/** @returns {string} how a saved network does on the same pictures, distorted in the same way */
export function stressCommand() {
  return `${program()} evaluate digits.onnx`;
}

/** @returns {string} what networks say to noise */
export function nonsenseCommand() {
  return `${program()} lab noise`;
}

function program() {
  return store.data.welcome?.command ?? "./downhill";
}
