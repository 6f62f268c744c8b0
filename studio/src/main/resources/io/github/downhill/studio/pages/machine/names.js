/** How one says what a recipe chooses: its values are words of the command line. */

import {store} from "../store.js";
import {hasText, t} from "../texts.js";

/**
 * @param {string} value such as "cross-entropy", or "momentum:0.8" with numbers behind it
 * @returns {string}
 */
export function nameOf(value) {
  const [name, ...numbers] = value.split(":");
  const key = `machine.names.${name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}`;
  return hasText(key) ? [t(key), ...numbers].join(" ") : value;
}

/** What Downhill calls the digits that it draws itself. */
const MADE_UP = "synthetic";

/**
 * What the digits of a name really are: what was found under it, once that is known.
 *
 * @param {string} name
 * @returns {string}
 */
export function digitsOf(name) {
  const {data} = store.data.welcome ?? {};
  return data?.name === name && data.source || name;
}

/**
 * Whether digits were made up although others were asked for.
 *
 * @param {{name: string, source?: string}} [data]
 * @returns {boolean}
 */
export function isMadeUp({name, source} = {}) {
  return source === MADE_UP && name !== MADE_UP;
}
