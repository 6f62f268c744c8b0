/**
 * A line drawn around points, as it stands in the address: so few corners, two characters for each coordinate. Pure.
 */

const CORNERS_MOST = 48;
const REACH = 1.25;
const STEPS = 36 * 36 - 1;

/**
 * @param {number[][]} corners between −1.25 and 1.25
 * @returns {string}
 */
export function writeLasso(corners) {
  return thinned(corners).flat().map(written).join("");
}

/**
 * @param {string} text
 * @returns {number[][]}
 */
export function readLasso(text) {
  const numbers = (text.match(/../g) ?? []).map(pair => (parseInt(pair, 36) / STEPS * 2 - 1) * REACH);
  return Array.from({length: numbers.length / 2}, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
}

function written(value) {
  const share = (Math.min(REACH, Math.max(-REACH, value)) / REACH + 1) / 2;
  return Math.round(share * STEPS).toString(36).padStart(2, "0");
}

/** Evenly chosen ones, where there are too many. */
function thinned(corners) {
  if (corners.length <= CORNERS_MOST) return corners;
  return Array.from({length: CORNERS_MOST}, (_, i) => corners[Math.floor(i * corners.length / CORNERS_MOST)]);
}
