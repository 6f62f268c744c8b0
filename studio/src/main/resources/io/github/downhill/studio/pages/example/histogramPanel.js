/**
 * Where the example stands among all others: the histogram of what they cost.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {evaluateCommand} from "./commands.js";
import {binsOf, cheaper, exampleIn, mean} from "./histogram.js";
import {histogramScene} from "./histogramScene.js";
import {brief, written} from "./numbers.js";
import {passNow, stored} from "./now.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function histogramPanel() {
  const picture = figure({
    name: "costs", title: () => t(`example.costs.title.${store.state.among}`), draw: enlarged(draw), table,
    onPick: goTo,
    command: evaluateCommand,
  });
  const words = el("p", {class: "example-words", role: "status"});
  const sets = ["test", "training"].map(set => el("button", {
    type: "button", class: "small", onclick: () => store.set({among: set}), "data-set": set,
  }, t(`example.costs.set.${set}`)));
  const choice = el("div", {class: "example-sets", role: "group", "aria-label": t("example.costs.sets"),
    "data-control": "controls"}, sets);
  const element = el("div", {class: "example-costs"}, picture.element,
    el("div", {class: "example-row"}, choice, words));
  return {
    element,
    update() {
      for (const button of sets) button.setAttribute("aria-pressed", String(button.dataset.set === store.state.among));
      write(words, wordsNow());
    },
  };
}

let known = {};

/** @returns {{costs: Float32Array, bins: import("./histogram.js").Bin[], mean: number}|null} */
function costsNow() {
  const {costs: message} = store.data;
  if (!message || message.set !== store.state.among) return null;
  if (known.message !== message) {
    const bins = binsOf(message.costs).map((bin, index) => ({...bin, index}));
    known = {message, costs: message.costs, bins, mean: mean(message.costs)};
  }
  return known;
}

function draw(size) {
  const now = costsNow();
  if (!now) return {...size, items: []};
  const pass = passNow();
  return histogramScene({
    ...size, ...now, cost: pass ? pass.cost : null, colors: coloured(), labelOf: nameOfBin,
    here: pass ? t("example.costs.here", {cost: brief(pass.cost)}) : "",
    average: t("example.costs.average", {cost: brief(now.mean)}),
  });
}

function coloured() {
  const colors = palette();
  return {...colors, bars: store.state.among === "test" ? colors.test : colors.train};
}

function nameOfBin({from, to, count}) {
  return t("example.costs.bin", {from: brief(from), to: brief(to), count: number(count, 0)});
}

/** Goes to the next example of a bin, and from the last to the first. */
function goTo(id) {
  const {costs, bins} = costsNow();
  const shown = stored();
  const after = shown?.set === store.state.among ? shown.index : -1;
  const example = exampleIn(costs, bins, Number(id.split(".")[1]), after);
  if (example >= 0) store.set({image: `${store.state.among}:${example}`});
}

function wordsNow() {
  const now = costsNow();
  const pass = passNow();
  if (!now || !pass) return "";
  const {run, step} = store.data.costs;
  const below = cheaper(now.costs, pass.cost);
  const words = t("example.costs.rank", {
    share: number(100 * below / now.costs.length, 1), below: number(below, 0), all: number(now.costs.length, 0),
    average: written(now.mean),
  });
  const {moment} = store.data;
  return run === moment?.run && step === moment.step ? words : t("example.costs.older", {step: number(step, 0), words});
}

function table() {
  const columns = ["from", "to", "count"].map(name => t(`example.columns.${name}`));
  return {columns, rows: (costsNow()?.bins ?? []).map(({from, to, count}) => [from, to, count])};
}
