/**
 * Where an axis gets its marks: at round numbers, about as many as there is room for.
 */

const ROUND = [1, 2, 5, 10];
const ENDS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * The distance between marks: 1, 2 or 5 times a power of ten.
 *
 * @param {number} span what the axis covers
 * @param {number} count about how many marks there is room for
 * @returns {number}
 */
export function niceStep(span, count) {
  const rough = span / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ROUND.find(round => round * power >= rough * 0.999);
}

/**
 * Marks of a linear axis.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} count about how many
 * @returns {number[]}
 */
export function linearTicks(from, to, count) {
  if (!(to > from)) return [from];
  const step = niceStep(to - from, count);
  const first = Math.ceil(from / step - 1e-6);
  const last = Math.floor(to / step + 1e-6);
  return Array.from({length: last - first + 1}, (_, i) => tidy((first + i) * step));
}

/**
 * Marks of a logarithmic axis: at 1, 2 and 5 of each power of ten, or only at every so many powers when they are many.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} count about how many
 * @returns {number[]}
 */
export function logTicks(from, to, count) {
  const low = Math.floor(Math.log10(from) + 1e-9);
  const high = Math.ceil(Math.log10(to) - 1e-9);
  const decades = high - low;
  const digits = decades * 3 <= count ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil(decades / Math.max(count, 1)));
  const ticks = [];
  for (let power = low; power <= high; power += every) {
    for (const digit of digits) ticks.push(tidy(digit * 10 ** power));
  }
  return ticks.filter(tick => tick >= from * 0.999 && tick <= to * 1.001);
}

/**
 * Marks of an axis that counts steps logarithmically, from 0 on.
 *
 * @param {number} to
 * @param {number} count about how many
 * @returns {number[]}
 */
export function countedTicks(to, count) {
  return to < 1 ? [0] : [0, ...logTicks(1, to, count - 1)];
}

/**
 * The next round number above, for the end of an axis that grows: it moves seldom, so that the picture does not
 * tremble.
 *
 * @param {number} value above zero
 * @returns {number}
 */
export function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return tidy(power * ENDS.find(end => end * power >= value * (1 - 1e-9)));
}

/**
 * The next 1, 2 or 5 times a power of ten below, for the start of a logarithmic axis.
 *
 * @param {number} value above zero
 * @returns {number}
 */
export function roundDown(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return tidy(power * [5, 2, 1].find(start => start * power <= value * (1 + 1e-9)));
}

/**
 * How many digits after the point a number needs so that the marks beside it differ.
 *
 * @param {number} step the distance between two marks, or the mark itself on a logarithmic axis
 * @returns {number}
 */
export function decimals(step) {
  return step > 0 ? Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))) : 0;
}

/** Takes away the dust of binary fractions: 0.30000000000000004 is 0.3. */
function tidy(value) {
  return Number(value.toPrecision(12));
}
