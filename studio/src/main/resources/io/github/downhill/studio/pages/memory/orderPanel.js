/**
 * The order in which pictures are learned, on the page, and a sentence about it.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {quantiles, ranked} from "./model.js";
import {namesOf} from "./names.js";
import {epochs} from "./numbers.js";
import {orderScene} from "./order.js";
import {orderTable} from "./tables.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function orderPanel() {
  const picture = figure({
    name: "memory-order", title: () => t("memory.order.title"), table: () => orderTable(store.data),
    draw: size => known() ? orderScene({...lookAt(), ...size}) : {...size, items: []},
  });
  const words = el("p", {class: "memory-words"});
  const element = el("div", {class: "memory-order"}, picture.element, words);
  return {
    element,
    update() {
      write(words, known() ? sentence() : "");
    },
  };
}

function known() {
  const {contest, memoryOrder} = store.data;
  return contest && memoryOrder;
}

function lookAt() {
  const {contest, memoryOrder} = store.data;
  const colors = palette();
  const names = namesOf(contest);
  const lines = [
    {name: names[0], color: colors.accent, epochs: ranked(memoryOrder.plain)},
    {name: names[1], color: colors.negative, dash: [7, 3], epochs: ranked(memoryOrder.twisted)},
  ];
  return {
    lines, colors, rounds: contest.order.rounds, xName: t("memory.order.x"), yName: t("memory.order.y"),
    labelOf: (line, i) => t("memory.order.label", {
      what: names[line], place: number(i + 1, 0), epoch: epochs(lines[line].epochs[i])}),
  };
}

function sentence() {
  const {contest, memoryOrder} = store.data;
  const [plain, twisted] = ["plain", "twisted"].map(name => quantiles(ranked(memoryOrder[name])));
  const [, what] = namesOf(contest);
  return t("memory.order.words", {
    what, middle: epochs(plain.middle), late: epochs(plain.late), otherMiddle: epochs(twisted.middle),
    otherEarly: epochs(twisted.early), otherLate: epochs(twisted.late),
  });
}
