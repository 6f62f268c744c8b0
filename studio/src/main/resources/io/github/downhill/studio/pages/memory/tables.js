/**
 * The numbers behind the pictures, as tables.
 *
 * @typedef {{columns: string[], rows: (string|number)[][]}} Table
 */

import {t} from "../texts.js";
import {namesOf} from "./names.js";

/**
 * What was measured after each epoch with each seed.
 *
 * @param {object|null} contest
 * @returns {Table}
 */
export function curvesTable(contest) {
  const columns = names("copy", "seed", "epoch", "cost", "right", "testCost", "testRight");
  if (!contest) return {columns, rows: []};
  const copies = namesOf(contest);
  return {columns, rows: contest.rows.map(row => [
    copies[row.twin], row.seed, row.epoch, row.cost, row.right, known(row.testCost), known(row.testRight)])};
}

/**
 * When each picture was right for the first time.
 *
 * @param {{contest: object|null, memoryOrder: object|null}} data
 * @returns {Table}
 */
export function orderTable({contest, memoryOrder}) {
  const columns = names("copy", "picture", "label", "firstRight", "timesRight");
  if (!contest || !memoryOrder) return {columns, rows: []};
  const copies = namesOf(contest);
  return {columns, rows: ["plain", "twisted"].flatMap((set, i) => Array.from(memoryOrder[set], (epoch, index) => [
    copies[i], index, memoryOrder[`${set}Labels`][index], epoch, memoryOrder[`${set}Times`][index]]))};
}

/**
 * Those pictures alone that are shown.
 *
 * @param {{contest: object|null, memoryOrder: object|null}} data
 * @returns {Table}
 */
export function picturesTable(data) {
  const {columns, rows} = orderTable(data);
  if (rows.length === 0) return {columns, rows};
  const half = rows.length / 2;
  const {plainShown, twistedShown} = data.memoryOrder;
  return {columns, rows: [...plainShown].map(i => rows[i]).concat([...twistedShown].map(i => rows[half + i]))};
}

/**
 * How much of so many random labels was held.
 *
 * @param {object[]} held
 * @returns {Table}
 */
export function heldTable(held) {
  return {
    columns: names("examples", "epochs", "right"),
    rows: held.map(({examples, epochs, right}) => [examples, epochs, right]),
  };
}

/**
 * Where each start ended.
 *
 * @param {object[]} starts
 * @returns {Table}
 */
export function startsTable(starts) {
  return {
    columns: names("seed", "cost", "right", "testCost", "testRight"),
    rows: starts.map(({seed, cost, right, testCost, testRight}) => [seed, cost, right, testCost, testRight]),
  };
}

function names(...keys) {
  return keys.map(key => t(`memory.table.${key}`));
}

function known(value) {
  return Number.isFinite(value) ? value : "";
}
