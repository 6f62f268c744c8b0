/**
 * The ends of many random starts on the page.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {trainStarts} from "./asking.js";
import {spread} from "./model.js";
import {cost, percent} from "./numbers.js";
import {startsScene} from "./starts.js";
import {startsTable} from "./tables.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function startsPanel() {
  const picture = figure({
    name: "memory-starts", title: () => t("memory.starts.title"), table: () => startsTable(store.data.starts),
    command: () => `${store.data.welcome?.command ?? "./downhill"} lab surfaces`,
    draw: size => startsScene({...lookAt(), ...size}),
  });
  const button = el("button", {type: "button", class: "small", onclick: trainStarts}, t("memory.do.starts"));
  const words = el("p", {class: "memory-words", role: "status"});
  const element = el("div", {class: "memory-starts"}, picture.element,
    el("div", {class: "memory-row", "data-control": "controls"}, button), words);
  return {
    element,
    update() {
      button.disabled = Boolean(store.data.memoryWait.starts);
      write(words, sentence());
    },
  };
}

function lookAt() {
  const {starts} = store.data;
  const colors = palette();
  const rows = [["training", "cost", colors.train], ["test", "testCost", colors.test]].map(([name, key, color]) => {
    const values = starts.map(start => start[key]);
    return {name: t(`memory.starts.${name}`), color, values, mean: spread(values).mean};
  });
  return {
    rows, colors, xName: t("memory.starts.x"), valueOf: value => number(value),
    labelOf: (row, i) => t("memory.starts.label", {
      what: rows[row].name, seed: number(starts[i].seed, 0), cost: cost(rows[row].values[i])}),
  };
}

function sentence() {
  const {starts} = store.data;
  if (starts.length < 2) return t("memory.starts.intro");
  const [training, test] = ["cost", "testCost"].map(key => spread(starts.map(start => start[key])));
  const right = spread(starts.map(({testRight}) => testRight));
  return t("memory.starts.words", {
    count: number(starts.length, 0), mean: number(training.mean, 4), deviation: number(training.deviation, 4),
    testMean: number(test.mean, 4), testDeviation: number(test.deviation, 4), right: percent(right.mean),
    rightDeviation: number(100 * right.deviation, 1),
    worst: number(Math.max(...starts.map(start => start.cost)), 4),
    best: number(Math.min(...starts.map(start => start.cost)), 4),
  });
}
