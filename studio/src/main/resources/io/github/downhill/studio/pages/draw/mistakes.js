/** The test images that the network in view gets wrong. */

import {server} from "../server.js";
import {store} from "../store.js";

/** The server tries ten thousand pictures for this answer. */
const PATIENCE_MILLIS = 5000;

/**
 * Asks for them anew when it is another network than the last time.
 *
 * @returns {Promise<ArrayLike<number>>} their numbers, in ascending order
 */
export async function mistakesNow() {
  const {mistakes: known, moment} = store.data;
  if (known && known.run === moment?.run && known.step === moment?.step) return known.indices;
  server.send({type: "mistakes", id: 0});
  await nextMistakes();
  return store.data.mistakes?.indices ?? [];
}

/** Waits for an answer, but not for ever: without one, those of the network before have to do. */
const nextMistakes = () => new Promise(resolve => {
  const late = setTimeout(finish, PATIENCE_MILLIS);
  const stop = store.on("mistakes", finish);
  function finish() {
    clearTimeout(late);
    stop();
    resolve();
  }
});

/**
 * The nearest allowed number from a wanted one on; after the last comes the first again.
 *
 * @param {number} wanted
 * @param {number} direction 1 or −1
 * @param {ArrayLike<number> | null} allowed in ascending order; all where nothing is said
 * @param {number} count how many there are
 * @returns {number}
 */
export function nearest(wanted, direction, allowed, count) {
  if (!allowed) return (Math.trunc(wanted) % count + count) % count;
  const ahead = direction > 0 ? allowed.find(index => index >= wanted) : allowed.findLast(index => index <= wanted);
  return ahead ?? allowed.at(direction > 0 ? 0 : -1);
}
