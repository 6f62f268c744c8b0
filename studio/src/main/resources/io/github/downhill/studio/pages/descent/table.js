/**
 * The walks in view as tables: every step a row of numbers.
 */

import {store} from "../store.js";
import {t} from "../texts.js";
import {dimensionsOf, fateOf, letterOf, NONE, stopAt, walkIn} from "./model.js";
import {optimizerWords} from "./words.js";

/**
 * @returns {{columns: string[], rows: (string|number)[][]}}
 */
export function walkTable() {
  const walk = walkIn(store.data, store.state);
  if (!walk) return {columns: columnsOf(), rows: []};
  if (walk.balls > 1) return crowdTable(walk);
  const columns = walk.optimizers.length > 1 ? [t("descent.optimizer"), ...columnsOf()] : columnsOf();
  return {columns, rows: walk.optimizers.flatMap((name, journey) => rowsOf(walk, journey, name))};
}

/**
 * The columns of a step.
 *
 * @returns {string[]}
 */
export function columnsOf() {
  const names = dimensionsOf(store.state.land) === 2
    ? ["x", "y", "cost", "slopeX", "slopeY"]
    : ["x", "cost", "slope"];
  const noisy = store.state.noise > 0 ? names.filter(name => name.startsWith("slope")).map(name => `${name}Felt`) : [];
  return ["step", ...names, ...noisy, "rate"].map(name => t(`descent.column.${name}`));
}

/**
 * A step as a row.
 *
 * @param {import("./model.js").Stop} stop
 * @returns {number[]}
 */
export function rowOf({step, at, cost, gradient, felt, rate}) {
  return [step, ...at, cost, ...gradient, ...store.state.noise > 0 ? felt : [], rate];
}

function rowsOf(walk, journey, name) {
  return Array.from({length: walk.lengths[journey] + 1}, (_, step) => {
    const row = rowOf(stopAt(walk, journey, step));
    return walk.optimizers.length > 1 ? [optimizerWords(name), ...row] : row;
  });
}

/** Of a thousand balls: where each begins, where it ends, and which valley that is. */
function crowdTable(walk) {
  const names = walk.dimensions === 2
    ? ["ball", "startX", "startY", "endX", "endY", "endCost", "reached"]
    : ["ball", "startX", "endX", "endCost", "reached"];
  const at = (ball, step) => {
    const place = ball * (walk.steps + 1) + step;
    return Array.from(walk.positions.subarray(place * walk.dimensions, (place + 1) * walk.dimensions));
  };
  const rows = Array.from(walk.valleys, (valley, ball) => [
    ball, ...at(ball, 0), ...at(ball, walk.steps), walk.costs[ball * (walk.steps + 1) + walk.steps],
    valley === NONE ? t(`descent.kind.${fateOf(walk, ball).kind}`) : letterOf(valley),
  ]);
  return {columns: names.map(name => t(`descent.column.${name}`)), rows};
}
