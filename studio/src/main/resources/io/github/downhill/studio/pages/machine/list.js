/**
 * All runs as a table: what they were told, how far they have come, and what one can do with them.
 */

import {el} from "../dom.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {branch} from "../training.js";
import {percent} from "./curves.js";
import {compare, forget, pin} from "./orders.js";
import {digitsOf, nameOf} from "./names.js";
import {shortName} from "./recipe.js";
import {colorOf, dashesOf, shown} from "./shown.js";

const COLUMNS = ["recipe", "status", "steps", "accuracy", "actions"];

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createList() {
  const rows = new Map();
  const body = el("tbody");
  const table = el("table", {class: "machine-runs"},
    el("caption", {}, t("machine.runs.name")),
    el("thead", {}, el("tr", {}, COLUMNS.map(name => el("th", {scope: "col"}, t(`machine.runs.${name}`))))), body);
  const update = () => {
    const {runs} = store.data;
    for (const [id, row] of rows) if (!runs.some(run => run.id === id)) remove(rows, id, row);
    for (const run of runs) rowOf(rows, body, run).show(run);
  };
  const scrolling = {class: "machine-table", role: "region", "aria-label": t("machine.runs.name"), tabindex: "0"};
  return {element: el("div", scrolling, table), update};
}

function remove(rows, id, row) {
  row.element.remove();
  rows.delete(id);
}

/** The row of a run; the newest run stands first. */
function rowOf(rows, body, run) {
  if (!rows.has(run.id)) {
    rows.set(run.id, createRow(run));
    body.prepend(rows.get(run.id).element);
  }
  return rows.get(run.id);
}

function createRow({id, name}) {
  const find = () => store.data.runs.find(run => run.id === id);
  const action = (key, onclick) => {
    const what = t(`machine.runs.${key}`);
    return el("button", {type: "button", onclick, "aria-label": t("machine.runs.which", {what, name})}, what);
  };
  const buttons = {
    show: action("show", () => store.set({run: id, step: "live"})),
    compare: action("compare", () => compare(find())),
    pin: action("pin", () => pin(id, !find().pinned)),
    continue: action("continue", () => branch(id, shown(store.state, store.data).step)),
    again: action("again", () => branch(id, find().first)),
    forget: action("forget", () => forget(id)),
  };
  const color = el("span", {class: "machine-color", "aria-hidden": "true"});
  const recipe = el("span", {class: "machine-recipe"});
  const cells = {status: el("td"), steps: el("td", {class: "number"}), accuracy: el("td", {class: "number"})};
  const element = el("tr", {"data-run": id},
    el("th", {scope: "row"},
      el("div", {class: "machine-title"}, color, el("b", {}, t("machine.runs.title", {name})), recipe)),
    cells.status, cells.steps, cells.accuracy,
    el("td", {}, el("div", {class: "machine-actions"}, Object.values(buttons))));
  for (const key of ["status", "steps", "accuracy"]) cells[key].dataset.name = t(`machine.runs.${key}`);
  return {element, show: run => showRow({element, color, recipe, cells, buttons}, run)};
}

function showRow({element, color, recipe, cells, buttons}, run) {
  const now = shown(store.state, store.data);
  const own = now.run === run;
  element.classList.toggle("is-shown", own);
  paintColor(color, run, own);
  write(recipe, recipeLine(run));
  write(cells.status, statusWords(run));
  write(cells.steps, number(own ? now.last : run.steps, 0));
  write(cells.accuracy, run.accuracy === null ? t("machine.numbers.none") : percent(accuracyOf(run), 2));
  press(buttons.show, own);
  press(buttons.compare, store.state.compare === run.id);
  press(buttons.pin, run.pinned);
  buttons.compare.disabled = own;
  buttons.continue.hidden = !own || now.live;
  buttons.again.hidden = run.first !== 0 || run.steps === 0;
  buttons.forget.disabled = run.id === store.data.current;
}

function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function press(button, pressed) {
  button.setAttribute("aria-pressed", String(pressed));
}

/** The run in view has the two colors of training and test, the others one of their own. */
function paintColor(element, run, own) {
  const colors = palette();
  const both = `linear-gradient(90deg, ${colors.train} 50%, ${colors.test} 50%)`;
  element.style.background = own ? both : striped(colorOf(run, colors), dashesOf(run, colors).train);
}

/** The color as its line in the charts is dashed. */
function striped(color, dash = []) {
  let at = 0;
  const stops = dash.flatMap((length, i) => {
    const from = at;
    at += length;
    const shade = i % 2 ? "transparent" : color;
    return [`${shade} ${from}px`, `${shade} ${at}px`];
  });
  return dash.length ? `repeating-linear-gradient(90deg, ${stops.join(", ")})` : color;
}

/** The curve may know more than the list. */
function accuracyOf(run) {
  return store.data.curves.get(run.id)?.test.at(-1)?.[2] ?? run.accuracy;
}

function statusWords(run) {
  const words = t(`machine.status.${run.status}`);
  const begun = run.origin === "fresh" ? "" : `, ${t(`machine.runs.${run.origin}`)}`;
  return words + begun;
}

/**
 * A recipe in a line.
 *
 * @param {{recipe: import("./recipe.js").Recipe}} run
 * @returns {string}
 */
export function recipeLine({recipe}) {
  const {data, layers, activation, cost, optimizer, learningRate, batch, seed} = recipe;
  const said = [
    t("machine.runs.rate", {rate: number(learningRate)}),
    batch === 0 ? t("machine.runs.fullBatch") : t("machine.runs.batch", {batch: number(batch, 0)}),
    t("machine.runs.seed", {seed}),
  ];
  return [digitsOf(data), layers, ...[activation, cost, shortName(optimizer)].map(nameOf), ...said].join(" · ");
}
