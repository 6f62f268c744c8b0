/**
 * The command lines that do what the wall does.
 */

import {store} from "../store.js";

/** @returns {string} writes the weights of a saved network as pictures */
export function inspectCommand() {
  return `${program()} inspect digits.onnx --weights pictures`;
}

/** @returns {string} trains the network without a hidden layer */
export function twinCommand() {
  return `${program()} train --layers 784-10 --epochs 3`;
}

function program() {
  return store.data.welcome?.command ?? "./downhill";
}
