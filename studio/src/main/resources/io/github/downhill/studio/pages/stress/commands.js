/**
 * The command lines that do what this view does.
 */

import {INITIAL} from "../address.js";
import {store} from "../store.js";
import {AXES} from "./axes.js";
import {distortionNow, isDistorted} from "./now.js";

/** @returns {string} how a saved network does on the same pictures, distorted in the same way */
export function stressCommand() {
  const done = distortionNow();
  const parts = AXES.filter(({key}) => store.state[key] !== INITIAL[key])
    .map(({axis}) => `${axis}=${Number(done[axis])}`);
  return `${program()} evaluate digits.onnx${isDistorted() ? ` --distort ${parts.join(",")}` : ""}`;
}

/** @returns {string} what networks say to noise */
export function nonsenseCommand() {
  return `${program()} lab noise`;
}

function program() {
  return store.data.welcome?.command ?? "./downhill";
}
