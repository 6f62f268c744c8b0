/**
 * The command lines that do what this view does.
 */

import {store} from "../store.js";

/** @returns {string} the gradient of a saved network, averaged over the first training examples */
export function gradientCommand() {
  const {averaged} = store.state;
  const examples = averaged === "all" ? "" : ` --examples ${averaged}`;
  return `${program()} gradient digits.onnx${examples}`;
}

/** @returns {string} what a saved network costs on the test set */
export function evaluateCommand() {
  return `${program()} evaluate digits.onnx`;
}

/** @returns {string} what a saved network answers to a picture */
export function exampleCommand() {
  return `${program()} predict digits.onnx digit.png`;
}

function program() {
  return store.data.welcome?.command ?? "./downhill";
}
