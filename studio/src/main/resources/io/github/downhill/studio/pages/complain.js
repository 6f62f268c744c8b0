/**
 * Says what went wrong where everybody sees it: in the banner of problems.
 */

import {store} from "./store.js";

/**
 * @param {string} key of the text
 * @param {Object<string, string|number>} [values]
 */
export function complain(key, values) {
  store.setData({problem: {key, values}});
}
