/**
 * Two runs side by side: what was told them differently, and what came of it.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {percent} from "./curves.js";
import {digitsOf} from "./names.js";
import {endComparison, GOAL} from "./orders.js";
import {differences, shortName} from "./recipe.js";
import {shown} from "./shown.js";

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createComparison() {
  const table = el("table");
  const end = el("button", {type: "button", onclick: endComparison}, t("machine.compare.end"));
  const element = el("section", {class: "machine-compare"}, table, end);
  let written = "";
  const update = () => {
    const now = shown(store.state, store.data);
    element.hidden = !now.compared;
    if (!now.compared) return;
    const rows = comparisonOf(now);
    const text = JSON.stringify(rows);
    if (text !== written) fill(table, now, rows);
    written = text;
  };
  return {element, update};
}

function fill(table, {run, compared}, rows) {
  const names = {one: run.name, other: compared.name};
  const head = [t("machine.compare.what"), ...[run, compared].map(({name}) => t("machine.runs.title", {name}))];
  table.replaceChildren(
    el("caption", {}, t("machine.compare.name", names)),
    el("thead", {}, el("tr", {}, head.map(words => el("th", {scope: "col"}, words)))),
    el("tbody", {}, rows.map(row)));
}

/** What is alone in its row is a sentence. */
function row([words, ...values]) {
  const name = el("th", {scope: "row", colspan: values.length > 0 ? null : "3"}, words);
  return el("tr", {}, name, values.map(each => el("td", {}, each)));
}

/**
 * What differs between the run in view and the one beside it, and their results.
 *
 * @param {import("./shown.js").Shown} now with a run to compare
 * @returns {string[][]} what, the one, the other
 */
export function comparisonOf({run, curve, compared, others}) {
  const pair = [{run, curve}, others.find(other => other.run === compared)];
  const told = differences(run.recipe, compared.recipe).map(field =>
    [t(`machine.field.${field}.label`), ...pair.map(each => value(field, each.run.recipe[field]))]);
  const results = Object.entries(RESULTS).map(([name, say]) =>
    [t(`machine.compare.${name}`, {percent: number(GOAL * 100)}), ...pair.map(say)]);
  return [...told.length > 0 ? told : [[t("machine.compare.same")]], ...results];
}

const RESULTS = {
  parameters: ({run}) => number(run.parameters, 0),
  steps: ({run, curve}) => number(Math.max(run.steps, curve.train.at(-1)?.[0] ?? 0), 0),
  train: ({curve}) => said(curve.train.at(-1)?.[1], cost => number(cost, 4)),
  test: ({curve}) => said(curve.test.at(-1)?.[1], cost => number(cost, 4)),
  accuracy: ({curve}) => said(curve.test.at(-1)?.[2], part => percent(part, 2)),
  best: ({curve}) => said(best(curve), part => percent(part, 2)),
  reached: ({curve}) => reached(curve),
};

function said(found, say) {
  return Number.isFinite(found) ? say(found) : t("machine.numbers.none");
}

function best({test}) {
  return test.length > 0 ? Math.max(...test.map(([, , accuracy]) => accuracy)) : undefined;
}

function reached({test}) {
  const first = test.find(([, , accuracy]) => accuracy >= GOAL);
  return first ? number(first[0], 0) : t("machine.compare.never");
}

function value(field, told) {
  if (field === "optimizer") return shortName(told);
  if (field === "data") return digitsOf(told);
  if (field === "seed" || typeof told !== "number") return String(told ?? t("machine.numbers.none"));
  return number(told, Number.isInteger(told) ? 0 : undefined);
}
