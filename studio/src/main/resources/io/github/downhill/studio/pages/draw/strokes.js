/**
 * Strokes of a pen as numbers: [width, x0, y0, x1, y1, …] in units of the pad, 0…280. A width below zero rubs out.
 * A drawing is a list of strokes and never changes; a history is what was drawn, with the way back and forth.
 * Nothing here touches the page.
 *
 * @typedef {number[]} Stroke
 * @typedef {Stroke[]} Drawing
 * @typedef {{past: Drawing[], now: Drawing, future: Drawing[]}} History
 */

/** The pad's side in its own units: ten of them make one of the network's 28 pixels. */
export const SIDE = 280;

/** How far a point may lie beside the line of its neighbors and still be dropped: 1/15 of a pixel of the network. */
const TOLERANCE = 0.67;

/** @returns {History} */
export const started = (drawing = []) => ({past: [], now: drawing, future: []});

/** @param {History} history @param {Drawing} drawing @returns {History} */
export const changed = (history, drawing) => ({past: [...history.past, history.now], now: drawing, future: []});

/** @param {History} history @returns {History} */
export function undone({past, now, future}) {
  return past.length ? {past: past.slice(0, -1), now: past.at(-1), future: [now, ...future]} : {past, now, future};
}

/** @param {History} history @returns {History} */
export function redone({past, now, future}) {
  return future.length ? {past: [...past, now], now: future[0], future: future.slice(1)} : {past, now, future};
}

/**
 * The stroke in whole units and without the points that a straight line passes anyway.
 *
 * @param {Stroke} stroke
 * @returns {Stroke}
 */
export function simplified([width, ...numbers]) {
  const points = [];
  for (let i = 0; i < numbers.length; i += 2) {
    points.push([Math.round(numbers[i]), Math.round(numbers[i + 1])]);
  }
  return [width, ...kept(points).flat()];
}

/** Ramer, Douglas and Peucker: keep the point farthest from the chord, then do the same on both sides of it. */
function kept(points) {
  const [far, distance] = farthest(points);
  if (distance > TOLERANCE) {
    return [...kept(points.slice(0, far + 1)).slice(0, -1), ...kept(points.slice(far))];
  }
  return points.length > 1 ? [points[0], points.at(-1)] : points;
}

function farthest(points) {
  let best = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const distance = besideChord(points[i], points[0], points.at(-1));
    if (distance > best[1]) {
      best = [i, distance];
    }
  }
  return best;
}

function besideChord([x, y], [x1, y1], [x2, y2]) {
  const along = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = along ? Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / along)) : 0;
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}
