/** How one says what a recipe chooses: its values are words of the command line. */

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
