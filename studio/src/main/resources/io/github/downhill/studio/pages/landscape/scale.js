/**
 * How a cost becomes a height and a color, and where the lines of equal cost are. Pure.
 *
 * @typedef {object} HeightScale
 * @property {number} low the value at the bottom
 * @property {number} high the value at the top
 * @property {boolean} signed whether zero lies in the middle
 * @property {"log"|"linear"} kind
 * @property {(value: number) => number} share 0 at the bottom, 1 at the top; NaN of what is no number
 * @property {(share: number) => number} value
 * @property {(count: number) => number[]} marks round values, about so many
 */

import {linearTicks, logTicks} from "../machine/ticks.js";

/** A cost of nothing has no logarithm. */
const LEAST = 1e-9;

/**
 * A scale over all of some numbers that are numbers.
 *
 * @param {ArrayLike<number>[]} fields
 * @param {{signed: boolean, tone: "log"|"linear"}} how differences have signs and no logarithm
 * @returns {HeightScale}
 */
export function heightScale(fields, {signed, tone}) {
  if (signed) return signedScale(fields);
  const {low, high} = range(fields);
  if (tone === "log") return logScale(Math.max(low, LEAST), Math.max(high, LEAST));
  return linearScale(low, high);
}

function signedScale(fields) {
  const {low, high} = range(fields);
  const most = Math.max(Math.abs(low), Math.abs(high)) || LEAST;
  return {...linearScale(-most, most), signed: true};
}

function linearScale(low, high) {
  const span = high - low || 1;
  return {
    low, high, signed: false, kind: "linear",
    share: value => within((value - low) / span),
    value: share => low + share * span,
    marks: count => linearTicks(low, high, count),
  };
}

function logScale(low, high) {
  const [from, to] = [Math.log(low), Math.log(high)];
  const span = to - from || 1;
  return {
    low, high, signed: false, kind: "log",
    share: value => within((Math.log(Math.max(value, LEAST)) - from) / span),
    value: share => Math.exp(from + share * span),
    marks: count => marksOf(low, high, count),
  };
}

/** Where the whole scale lies within a few tenths of a power of ten, a logarithm has no round numbers of its own. */
function marksOf(low, high, count) {
  const marks = logTicks(low, high, count);
  return marks.length < 3 ? linearTicks(low, high, count) : marks;
}

function range(fields) {
  let [low, high] = [Infinity, -Infinity];
  for (const field of fields) {
    for (const value of field) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? {low, high} : {low: 0, high: 1};
}

function within(share) {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : NaN;
}
