/**
 * What a chart needs to know about a measured line: a list of points [step, value], in the order of their steps.
 */

/**
 * The points that are numbers; a run that diverged has others, and they have no place in a picture.
 *
 * @param {number[][]} points
 * @param {number} column which number of a point is the value
 * @returns {number[][]} [step, value]
 */
export function measured(points, column = 1) {
  return points.filter(point => Number.isFinite(point[column])).map(point => [point[0], point[column]]);
}

/**
 * Where the last point at or before a step stands in a line.
 *
 * @param {number[][]} points
 * @param {number} step
 * @returns {number} −1 before the first
 */
export function indexAt(points, step) {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle][0] <= step) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The last point at or before a step: what was known when that step was done.
 *
 * @param {number[][]} points
 * @param {number} step
 * @returns {number[]|null}
 */
export function pointAt(points, step) {
  return points[indexAt(points, step)] ?? null;
}

/**
 * The same line with no more points than the screen can show. Nothing is averaged: every column of pixels keeps its
 * first, lowest, highest and last point, so that no peak is lost and none is made up.
 *
 * @param {number[][]} points
 * @param {(step: number) => number} place the pixel of a step
 * @param {number} columns how many pixels wide the picture is
 * @returns {number[][]}
 */
export function thin(points, place, columns) {
  if (points.length <= columns * 4) return points;
  const kept = [];
  for (let start = 0; start < points.length;) {
    const end = columnEnd(points, start, place);
    kept.push(...extremes(points, start, end));
    start = end;
  }
  return kept;
}

function columnEnd(points, start, place) {
  const column = Math.floor(place(points[start][0]));
  let end = start + 1;
  while (end < points.length && Math.floor(place(points[end][0])) === column) end++;
  return end;
}

function extremes(points, start, end) {
  let lowest = start;
  let highest = start;
  for (let i = start; i < end; i++) {
    if (points[i][1] < points[lowest][1]) lowest = i;
    if (points[i][1] > points[highest][1]) highest = i;
  }
  const kept = [...new Set([start, lowest, highest, end - 1])];
  return kept.sort((a, b) => a - b).map(i => points[i]);
}

/**
 * The smallest and the largest value of several lines.
 *
 * @param {number[][][]} lines
 * @param {(value: number) => boolean} counts which values to look at
 * @returns {{least: number, most: number}|null}
 */
export function range(lines, counts = () => true) {
  let least = Infinity;
  let most = -Infinity;
  for (const points of lines) {
    for (const [, value] of points) {
      if (!counts(value)) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return least <= most ? {least, most} : null;
}
