/**
 * Asks the server for the curves that are shown beside the one in view, which comes by itself.
 */

import {server} from "../server.js";
import {shown} from "./shown.js";

/**
 * @returns {(state: object, data: object) => void} to be called when runs have changed
 */
export function asking() {
  const asked = new Map();
  return (state, data) => {
    for (const {run} of shown(state, data).others) {
      const version = `${run.status} ${run.steps} ${data.curves.has(run.id)}`;
      if (asked.get(run.id) === version) continue;
      asked.set(run.id, version);
      server.send({type: "curves", run: run.id});
    }
  };
}
