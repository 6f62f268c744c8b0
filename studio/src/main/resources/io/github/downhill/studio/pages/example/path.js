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

/**
 * Where a number stands in the pictures: those that are not drawn, by the one that they belong to.
 *
 * @param {string|undefined} id
 * @param {number} last the number of the last layer
 * @returns {string} the name of a number that is drawn; nothing for none
 */
export function placeInPictures(id, last) {
  const [letter, ...places] = (id ?? "").split(".");
  const at = places.join(".");
  switch (letter) {
    case "z": case "s": return `a.${at}`;
    case "d": case "B": return `b.${at}`;
    case "p": case "W": return `w.${at}`;
    case "q": return `u.${places[0] - 1}.${places[1]}`;
    case "y": return `C.${at}`;
    case "m": return `${places.length === 2 ? "b" : "w"}.${at}`;
    case "k": return at ? `u.${last}.${at}` : "";
    default: return id ?? "";
  }
}
