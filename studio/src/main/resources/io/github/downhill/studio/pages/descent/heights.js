/**
 * A curve that somebody has drawn: 41 heights from the left edge of the map to the right one, in the address two
 * characters each.
 */

const COUNT = 41;
const FINEST = 36 ** 2 - 1;

/** The highest that one can draw. */
export const TOP = 4;

/** What a curve that is taken over is fitted between: there is room above and below to change it. */
const [LOW, HIGH] = [0.4, 3.4];

/**
 * @param {string} text
 * @returns {number[]} from 0 to TOP
 */
export function decoded(text) {
  return Array.from({length: text.length / 2}, (_, i) =>
    parseInt(text.slice(2 * i, 2 * i + 2), 36) / FINEST * TOP);
}

/**
 * @param {number[]} heights
 * @returns {string}
 */
export function encoded(heights) {
  return heights.map(height => Math.round(Math.min(1, Math.max(0, height / TOP)) * FINEST))
    .map(whole => whole.toString(36).padStart(2, "0")).join("");
}

/**
 * Heights to begin drawing with: a curve that is already there.
 *
 * @param {ArrayLike<number>} costs at equal distances
 * @returns {number[]}
 */
export function fitted(costs) {
  const finite = Array.from(costs).filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const share = cost => most > least ? (cost - least) / (most - least) : 0;
  return Array.from({length: COUNT}, (_, i) => {
    const cost = costs[Math.round(i / (COUNT - 1) * (costs.length - 1))];
    return Number.isFinite(cost) ? LOW + (HIGH - LOW) * share(cost) : HIGH;
  });
}

/**
 * A stroke of the pen from one place to another: all heights between them lie on it.
 *
 * @param {number[]} heights
 * @param {{share: number, height: number}} from how far from the left, 0…1
 * @param {{share: number, height: number}} to
 * @returns {number[]}
 */
export function stroked(heights, from, to) {
  const [left, right] = from.share <= to.share ? [from, to] : [to, from];
  const place = i => i / (heights.length - 1);
  const half = 0.5 / (heights.length - 1);
  return heights.map((height, i) => {
    if (place(i) < left.share - half || place(i) > right.share + half) return height;
    const way = right.share > left.share ? (place(i) - left.share) / (right.share - left.share) : 1;
    return left.height + Math.min(1, Math.max(0, way)) * (right.height - left.height);
  });
}
