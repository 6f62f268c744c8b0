/**
 * What the rows of a contest say. Pure.
 *
 * @typedef {{seed: number, twin: number, epoch: number, cost: number, right: number, testCost: number,
 *   testRight: number}} Row what was measured after an epoch; NaN where it was not tested
 * @typedef {{epoch: number, least: number, mean: number, most: number, count: number}} Band over the seeds
 */

/** The part of the training set that counts as fitted. */
export const FITTED = 0.99;

/** As near to the other's test as this, nothing has been lost. */
const NEAR = 0.03;

/** Twice what guessing gets. */
const GUESSES = 0.2;

/**
 * The curve of one of the two, over all seeds that have come so far.
 *
 * @param {Row[]} rows
 * @param {number} twin 0 for the one with pictures as they are
 * @param {"cost"|"right"|"testCost"|"testRight"} measure
 * @returns {Band[]}
 */
export function bands(rows, twin, measure) {
  const values = new Map();
  for (const row of rows) {
    if (row.twin !== twin || !Number.isFinite(row[measure])) continue;
    if (!values.has(row.epoch)) values.set(row.epoch, []);
    values.get(row.epoch).push(row[measure]);
  }
  return [...values].sort(([one], [two]) => one - two).map(([epoch, all]) => ({
    epoch, least: Math.min(...all), mean: mean(all), most: Math.max(...all), count: all.length,
  }));
}

/**
 * How one of the two stands: the mean over the seeds of its last row each.
 *
 * @param {Row[]} rows
 * @param {number} twin
 * @returns {{right: number, testRight: number, epoch: number, fitted: number|null}|null} fitted: after how many epochs
 *   its training set was, the mean; null if with a seed it was not
 */
export function standing(rows, twin) {
  const seeds = [...new Set(rows.filter(row => row.twin === twin).map(row => row.seed))];
  if (seeds.length === 0) return null;
  const runs = seeds.map(seed => rows.filter(row => row.twin === twin && row.seed === seed));
  const fitted = runs.map(run => run.find(({right}) => right >= FITTED)?.epoch);
  return {
    right: mean(runs.map(run => run.at(-1).right)),
    testRight: mean(runs.map(run => run.findLast(({testRight}) => Number.isFinite(testRight)).testRight)),
    epoch: Math.max(...runs.map(run => run.at(-1).epoch)),
    fitted: fitted.includes(undefined) ? null : mean(fitted),
  };
}

/**
 * What the contest comes to, decided by its numbers.
 *
 * @param {Row[]} rows
 * @returns {{plain: object, twisted: object, kind: "notFitted"|"byHeart"|"both"|"structure", times: number|null,
 *   pace: "slower"|"faster"|"alike"|"unknown"}|null}
 */
export function verdict(rows) {
  const [plain, twisted] = [standing(rows, 0), standing(rows, 1)];
  if (!plain || !twisted) return null;
  const times = plain.fitted && twisted.fitted ? twisted.fitted / plain.fitted : null;
  return {plain, twisted, kind: kindOf(plain, twisted), times, pace: paceOf(times)};
}

function kindOf(plain, twisted) {
  if (twisted.right < FITTED) return "notFitted";
  if (twisted.testRight >= plain.testRight - NEAR) return "structure";
  return twisted.testRight < GUESSES ? "byHeart" : "both";
}

function paceOf(times) {
  if (times === null) return "unknown";
  if (times > 1.1) return "slower";
  return times < 0.9 ? "faster" : "alike";
}

/**
 * The pictures in the order in which they were learned.
 *
 * @param {ArrayLike<number>} epochs in which each was right for the first time
 * @returns {number[]} those epochs, ascending
 */
export function ranked(epochs) {
  return Array.from(epochs).sort((one, two) => one - two);
}

/**
 * The middle one, and those that nine tenths and one tenth are below.
 *
 * @param {number[]} sorted
 * @returns {{middle: number, early: number, late: number}}
 */
export function quantiles(sorted) {
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return {early: at(0.1), middle: at(0.5), late: at(0.9)};
}

/**
 * The most labels that were held, by measurements that were.
 *
 * @param {Iterable<{examples: number, right: number}>} held
 * @returns {{most: object|null, next: object|null}} next: the fewest that were too many
 */
export function capacity(held) {
  const sorted = [...held].sort((one, two) => one.examples - two.examples);
  const tooMany = sorted.findIndex(({right}) => right < FITTED);
  const most = tooMany < 0 ? sorted.at(-1) : sorted[tooMany - 1];
  return {most: most ?? null, next: tooMany < 0 ? null : sorted[tooMany]};
}

/**
 * Mean and standard deviation.
 *
 * @param {number[]} values
 * @returns {{mean: number, deviation: number}} NaN for fewer than one, two of them
 */
export function spread(values) {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return {mean: middle, deviation: Math.sqrt(squares / (values.length - 1))};
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
