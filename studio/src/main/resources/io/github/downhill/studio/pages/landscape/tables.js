/**
 * The numbers behind the landscape, as tables.
 */

import {t} from "../texts.js";
import {exact} from "../wall/numbers.js";
import {setsOf} from "./model.js";

/**
 * The surface: a row for each point of the grid.
 *
 * @param {import("./seen.js").Seen|null} seen
 * @returns {{columns: string[], rows: (string|number)[][]}}
 */
export function surfaceTable(seen) {
  if (!seen) return {columns: names("x", "y"), rows: []};
  const {survey, xs, ys} = seen.ground;
  const sets = setsOf(survey);
  const rows = Array.from(ys).flatMap((y, row) => Array.from(xs, (x, column) => [
    exact(x), exact(y), ...sets.map(set => known(survey[set][row * xs.length + column])),
  ]));
  return {columns: names("x", "y", ...sets), rows};
}

/**
 * The path: a row for each moment.
 *
 * @param {import("./seen.js").Seen|null} seen
 * @returns {{columns: string[], rows: (string|number)[][]}}
 */
export function pathTable(seen) {
  if (!seen) return {columns: names("step", "x", "y", "distance"), rows: []};
  const {ground: {survey, stops}, path} = seen;
  const sets = path ? setsOf(survey) : [];
  const rows = stops.map(({step, x, y, distance}, i) => [
    step, exact(x), exact(y), exact(distance),
    ...sets.flatMap(set => [known(path.costs[set][i]), known(path.below[set][i])]),
  ]);
  return {columns: names("step", "x", "y", "distance", ...sets.flatMap(set => [`${set}Real`, `${set}Below`])), rows};
}

function names(...keys) {
  return keys.map(key => t(`landscape.table.${key}`));
}

function known(value) {
  return Number.isFinite(value) ? exact(value) : "";
}
