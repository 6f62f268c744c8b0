/**
 * What the example costs, output by output.
 */

import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {exampleCommand} from "./commands.js";
import {costScene} from "./costScene.js";
import {saying} from "./names.js";
import {passNow} from "./now.js";
import {open, placeNow} from "./opening.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function costPanel() {
  const {element, update} = figure({
    name: "cost", title: t("example.cost.title"), draw: enlarged(draw), table, onPick: open, command: exampleCommand,
  });
  element.classList.add("example-cost");
  return {element, update};
}

function draw(size) {
  const pass = passNow();
  if (!pass) return {...size, items: []};
  return costScene(pass, {
    ...size, colors: palette(), opened: placeNow(pass), choice: choiceOf(pass), heads: heads(pass),
    labelOf: id => saying(id, pass),
  });
}

/**
 * The digit that the network takes the picture for.
 *
 * @param {import("./pass.js").Pass} pass
 * @returns {number}
 */
export function choiceOf({a}) {
  return a.at(-1).indexOf(a.at(-1).reduce((one, other) => Math.max(one, other)));
}

function heads({costName}) {
  return ["digit", "a", "y", costName === "squares" ? "square" : "entropy"].map(name => t(`example.cost.${name}`));
}

function table() {
  const pass = passNow();
  const columns = ["digit", "output", "wanted", "adds", "wish", "error"].map(name => t(`example.columns.${name}`));
  if (!pass) return {columns, rows: []};
  const last = pass.layers.length;
  return {columns, rows: Array.from(pass.terms, (term, j) =>
    [j, pass.a[last][j], pass.targets[j], term, pass.wishes[last][j], pass.errors[last][j]])};
}

