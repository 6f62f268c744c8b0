/**
 * A drawing as the end of an address, so that a link brings it along and a page that is read again still has it.
 *
 * Each stroke is its width and its points, in quarters of a unit of the pad; a number is two digits to the base 36.
 */

const QUARTERS = 4;
const BASE = 36;
const DIGITS = 2;
const MOST = BASE ** DIGITS - 1;

/** Longer ones are nobody's digit, and no mail program's link. */
const CHARACTERS_MOST = 16000;

const STROKE = /^(-?\d{1,4})~((?:[0-9a-z]{4})+)$/;
const NAME = "#drawing=";

/**
 * @param {number[][]} strokes width, x and y of each point
 * @returns {string} with its # sign; nothing for no drawing, and for one that is too long
 */
export function writeDrawing(strokes) {
  const text = strokes.filter(stroke => stroke.length > 2).map(writeStroke).join(".");
  return text && text.length <= CHARACTERS_MOST ? NAME + text : "";
}

/**
 * @param {string} hash as in location.hash
 * @returns {number[][]} no strokes if it is not a drawing
 */
export function readDrawing(hash) {
  if (!hash.startsWith(NAME) || hash.length > CHARACTERS_MOST + NAME.length) return [];
  const strokes = hash.slice(NAME.length).split(".").map(readStroke);
  return strokes.every(Boolean) ? strokes : [];
}

function writeStroke([width, ...places]) {
  const points = places.map(place => Math.min(MOST, Math.max(0, Math.round(place * QUARTERS))));
  return `${Math.round(width * QUARTERS)}~${points.map(point => point.toString(BASE).padStart(DIGITS, "0")).join("")}`;
}

function readStroke(text) {
  const [, width, points] = STROKE.exec(text) ?? [];
  return points && [width, ...points.match(/../g).map(digits => parseInt(digits, BASE))].map(value => value / QUARTERS);
}
