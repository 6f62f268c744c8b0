/**
 * The command lines that do what this view does.
 */

import {store} from "../store.js";
import {exampleInView} from "./sample.js";

const TOP = 20;
const CHECKED = 1000;

/**
 * @returns {string} prints the largest nudges of a saved network over the first so many examples; nothing where it is
 *   about others, which no command knows
 */
export function gradientCommand() {
  const {first, focus} = store.state;
  if (focus === "batch" || (focus === "one" && exampleInView() > 0)) return "";
  const count = focus === "first" ? first : "1";
  const over = count === "all" ? "" : ` --examples ${count}`;
  return `${program()} gradient ${network()}${over} --top ${TOP}`;
}

/** @returns {string} checks backpropagation with finite differences, likewise */
export function checkCommand() {
  const command = gradientCommand();
  return command && `${command} --check ${CHECKED}`;
}

/** As the page itself would save it. */
function network() {
  const {moment} = store.data;
  return `digits-${moment?.run ?? 1}-${moment?.step ?? 0}.onnx`;
}

function program() {
  return store.data.welcome?.command ?? "./downhill";
}
