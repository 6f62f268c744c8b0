/**
 * What one sees of a survey: which cost, where the path is, and where the ball. Pure.
 *
 * @typedef {{step: number, x: number, y: number, distance: number}} Stop a moment of the training, at its shadow
 *
 * @typedef {object} Ground
 * @property {object} survey as the server has told it
 * @property {"training"|"test"|"difference"} over
 * @property {Float32Array} xs where the columns are
 * @property {Float32Array} ys where the rows are
 * @property {number} columns
 * @property {number} rows
 * @property {Float32Array} values row after row
 * @property {Stop[]} stops
 * @property {Stop[]} trail where the ball has been since
 * @property {Stop|null} ball
 */

import {between} from "../contours.js";

const SETS = ["training", "test"];

/**
 * The sets of digits that a survey has costs of.
 *
 * @param {object} survey
 * @returns {("training"|"test")[]}
 */
export function setsOf(survey) {
  return SETS.filter(set => survey[set]);
}

/**
 * Which cost of a survey is shown: the one chosen, if it is there.
 *
 * @param {object} survey
 * @param {"training"|"test"|"difference"} chosen
 * @returns {"training"|"test"|"difference"}
 */
export function overOf(survey, chosen) {
  const sets = setsOf(survey);
  if (chosen === "difference" ? sets.length === 2 : sets.includes(chosen)) return chosen;
  return sets[0];
}

/**
 * @param {object} survey
 * @param {"training"|"test"|"difference"} chosen
 * @param {object|null} ball as the server has told it
 * @param {Stop[]} trail
 * @returns {Ground}
 */
export function groundOf(survey, chosen, ball, trail) {
  const {xs, ys} = survey;
  const over = overOf(survey, chosen);
  return {
    survey, over, xs, ys, columns: xs.length, rows: ys.length,
    values: over === "difference" ? differences(survey) : survey[over],
    stops: stopsOf(survey), trail, ball,
  };
}

const kept = {survey: null, values: null};

/** Worked out once for each survey: a ball that rolls must not wait for it. */
function differences(survey) {
  if (kept.survey !== survey) {
    kept.survey = survey;
    kept.values = survey.test.map((cost, i) => cost - survey.training[i]);
  }
  return kept.values;
}

/**
 * The moments of the path.
 *
 * @param {{steps: ArrayLike<number>, path: ArrayLike<number>}} survey
 * @returns {Stop[]}
 */
export function stopsOf({steps, path}) {
  return Array.from(steps, (step, i) => ({step, x: path[3 * i], y: path[3 * i + 1], distance: path[3 * i + 2]}));
}

/**
 * Where a place on the plane lies in the grid, from 0 to the last column or row; outside it is less or more.
 *
 * @param {{xs: ArrayLike<number>, ys: ArrayLike<number>}} ground
 * @param {{x: number, y: number}} place
 * @returns {number[]} column and row, with fractions
 */
export function gridPlace({xs, ys}, {x, y}) {
  const along = (places, at) => ((at - places[0]) / (places.at(-1) - places[0])) * (places.length - 1);
  return [along(xs, x), along(ys, y)];
}

/**
 * Whether a place is on the map.
 *
 * @param {Ground} ground
 * @param {{x: number, y: number}} place
 * @returns {boolean}
 */
export function isOnMap(ground, place) {
  const [column, row] = gridPlace(ground, place);
  return column >= -0.5 && row >= -0.5 && column <= ground.columns - 0.5 && row <= ground.rows - 0.5;
}

/**
 * About the cost of the surface at a place, from the four points of the grid around it: good enough to draw with.
 *
 * @param {Ground} ground
 * @param {{x: number, y: number}} place
 * @returns {number} NaN where there is no surface
 */
export function surfaceAt(ground, place) {
  return between(ground, ...gridPlace(ground, place));
}

/**
 * The numbers of a path, or of a ball, for what is shown.
 *
 * @param {"training"|"test"|"difference"} over
 * @param {{training?: *, test?: *}} costs numbers or arrays of them
 * @param {number} [at] which one of an array
 * @returns {number} NaN where it is not known
 */
export function costOver(over, costs, at) {
  const of = set => (at === undefined ? costs?.[set] : costs?.[set]?.[at]) ?? NaN;
  return over === "difference" ? of("test") - of("training") : of(over);
}
