/**
 * How a number becomes a place on an axis, and a place becomes a number again.
 *
 * @typedef {"linear"|"log"|"counted"|"errors"} Kind
 * @typedef {{kind: Kind, from: number, to: number, at: (value: number) => number,
 *   back: (place: number) => number}} Scale
 */

/** One wrong answer in ten thousand: the test set has no finer grain, so the axis ends here. */
const FEWEST_ERRORS = 1e-4;

const KINDS = {
  linear: {into: value => value, out: value => value},
  log: {into: Math.log10, out: value => 10 ** value},
  // Steps: they begin with 0, which has no logarithm, so one more is taken.
  counted: {into: value => Math.log10(1 + value), out: value => 10 ** value - 1},
  // Accuracy, drawn so that halving the errors is the same distance everywhere: 90 % to 95 % as much as 98 % to 99 %.
  errors: {
    into: value => -Math.log10(Math.max(1 - value, FEWEST_ERRORS)),
    out: value => 1 - 10 ** -value,
  },
};

/**
 * A scale between two numbers and two places in pixels.
 *
 * @param {Kind} kind
 * @param {number} from the number at the start
 * @param {number} to the number at the end
 * @param {number} start the place of the start
 * @param {number} end the place of the end
 * @returns {Scale}
 */
export function scale(kind, from, to, start, end) {
  const {into, out} = KINDS[kind];
  const low = into(from);
  const span = into(to) - low || 1;
  return {
    kind,
    from,
    to,
    at: value => start + ((into(value) - low) / span) * (end - start),
    back: place => out(low + ((place - start) / (end - start)) * span),
  };
}
