/**
 * What each output is and what it should be: a table whose last column adds up to the cost of the picture.
 */

import {el} from "../dom.js";
import {number, t} from "../texts.js";
import {costOf, squares} from "./live.js";
import {line} from "./words.js";

/**
 * @returns {{element: HTMLElement, update: (view: import("./seen.js").Seen) => void}}
 */
export function squaresFigure() {
  const rows = Array.from({length: 10}, (_, digit) => row(digit));
  const total = el("td", {class: "lesson-total"});
  const table = el("table", {class: "lesson-squares"},
    el("caption", {class: "unseen"}, t("lesson.figure.squares")),
    el("thead", {}, el("tr", {}, ["digit", "a", "y", "square"].map(heading))),
    el("tbody", {}, rows.map(({element}) => element)),
    el("tfoot", {}, el("tr", {}, el("th", {scope: "row", colspan: 3}, t("lesson.figure.total")), total)));
  const missing = el("div", {class: "lesson-missing"}, line(t("lesson.figure.unlabelled")).elements);
  const element = el("div", {class: "lesson-figure"}, table, missing);
  return {element, update: view => fill(view, {rows, total, table, missing})};
}

function heading(name) {
  return el("th", {scope: "col"}, t(`lesson.figure.${name}`));
}

function row(digit) {
  const [a, y, square] = Array.from({length: 3}, () => el("td", {}));
  return {element: el("tr", {}, el("th", {scope: "row"}, number(digit, 0)), a, y, square), a, y, square};
}

function fill({activations, label}, {rows, total, table, missing}) {
  const outputs = activations?.at(-1);
  const cost = costOf(outputs, label);
  table.hidden = cost === undefined;
  missing.hidden = cost !== undefined;
  if (cost === undefined) return;
  squares(outputs, label).forEach((square, digit) => fillRow(rows[digit], outputs[digit], digit === label, square));
  total.textContent = number(cost, 3);
}

function fillRow({element, a, y, square}, output, isWanted, value) {
  element.classList.toggle("is-wanted", isWanted);
  a.textContent = number(output, 3);
  y.textContent = number(isWanted ? 1 : 0, 0);
  square.textContent = number(value, 3);
  square.style.setProperty("--part", `${100 * Math.min(1, value)}%`);
}
