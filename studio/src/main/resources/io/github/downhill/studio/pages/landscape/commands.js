/**
 * The command line that computes the same surface from a saved network; of the two whose difference is shown, that over
 * the training pictures.
 */

import {store} from "../store.js";

/** @returns {string} */
export function landscapeCommand() {
  const program = store.data.welcome?.command ?? "./downhill";
  const {plane, dice, mesh, pictures, over} = store.state;
  const seed = plane === "random" ? ` --seed ${dice}` : "";
  const set = over === "test" ? " --test" : "";
  const examples = pictures === "all" ? store.data.welcome?.data?.training ?? 60000 : pictures;
  return `${program} landscape digits.onnx --grid ${mesh} --plane ${plane}${seed} --examples ${examples}${set}`;
}
