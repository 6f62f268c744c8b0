/**
 * The way from a number on the screen down to what it is made of, as it stands in the address: names with hyphens
 * between them. Pure.
 */

/**
 * The numbers on the way that this network and example have, up to the first that they have not.
 *
 * @param {string} text
 * @param {(id: string) => boolean} isThere
 * @returns {string[]}
 */
export function readPath(text, isThere) {
  const ids = text ? text.split("-") : [];
  const end = ids.findIndex(id => !isThere(id));
  return end < 0 ? ids : ids.slice(0, end);
}

/**
 * The way one number further; back to where it already stands, for nothing is made of itself.
 *
 * @param {string[]} path
 * @param {string} id
 * @returns {string[]}
 */
export function further(path, id) {
  const at = path.indexOf(id);
  return at < 0 ? [...path, id] : path.slice(0, at + 1);
}

/**
 * @param {string[]} path
 * @returns {string}
 */
export function writePath(path) {
  return path.join("-");
}
