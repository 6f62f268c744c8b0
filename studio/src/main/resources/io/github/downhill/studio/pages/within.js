/**
 * Numbers of pictures as one types them: what there is none of is said, and the nearest is taken.
 */

import {complain} from "./complain.js";

/**
 * @param {string|number} typed
 * @param {number} count how many pictures there are
 * @returns {number} of one of them
 */
export function within(typed, count) {
  const wanted = Math.round(Number(typed)) || 0;
  const nearest = Math.min(count - 1, Math.max(0, wanted));
  if (nearest !== wanted) complain("shell.noPicture", {wanted, last: count - 1, nearest});
  return nearest;
}
