/**
 * The way back: what is wished of every neuron, and the nudges to biases and weights.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {number, t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {exampleCommand} from "./commands.js";
import {diagramScene} from "./diagram.js";
import {saying} from "./names.js";
import {neuronNow, passNow} from "./now.js";
import {open, placeNow} from "./opening.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function diagramPanel() {
  const picture = figure({
    name: "backwards", title: t("example.back.title"), draw: enlarged(draw), table, onPick: open,
    command: exampleCommand,
  });
  const legend = el("p", {class: "example-legend"},
    el("span", {}, el("b", {"aria-hidden": "true"}, "△▽ "), t("example.back.wishes")),
    el("span", {}, el("b", {"aria-hidden": "true"}, "▲▼ "), t("example.back.nudges")));
  return {element: el("div", {class: "example-back"}, picture.element, legend), update: picture.update};
}

function draw(size) {
  const pass = passNow();
  if (!pass) return {...size, items: []};
  return diagramScene(pass, {
    ...size, colors: palette(), opened: placeNow(pass), neuron: neuronNow(pass),
    labelOf: id => saying(id, pass), words: wordsOf(),
    moreOf: count => t("example.back.more", {count: number(count, 0)}),
    layerOf: layer => layer === pass.layers.length ? t("example.back.outputs") : t("example.back.layer", {layer}),
  });
}

function wordsOf() {
  const words = Object.fromEntries(["a", "wish", "bias", "picture"].map(name => [name, t(`example.back.${name}`)]));
  return {...words, nudges: neuron => t("example.back.into", {neuron})};
}

function table() {
  const pass = passNow();
  const names = ["layer", "neuron", "activation", "sum", "wish", "error", "nudge"];
  const columns = names.map(name => t(`example.columns.${name}`));
  if (!pass) return {columns, rows: []};
  return {columns, rows: pass.layers.flatMap(({index, neurons}) => Array.from({length: neurons}, (_, j) =>
    [index, j, pass.a[index][j], pass.z[index][j], pass.wishes[index][j], pass.errors[index][j],
      0 - pass.errors[index][j]]))};
}
