/**
 * What a network of the video's size can hold, on the page: each point is measured when one asks for it.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {SIZES, hold, holdNext} from "./asking.js";
import {capacityScene} from "./capacity.js";
import {memoryCommand} from "./commands.js";
import {capacity} from "./model.js";
import {percent} from "./numbers.js";
import {heldTable} from "./tables.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function capacityPanel() {
  const picture = figure({
    name: "memory-capacity", title: () => t("memory.capacity.title"), table: () => heldTable(heldNow()),
    command: memoryCommand, draw: size => capacityScene({...lookAt(), ...size}),
    onPick(id) {
      if (!store.data.memoryWait.held) hold(Number(id.split(" ")[1]));
    },
  });
  const button = el("button", {type: "button", class: "small", onclick: holdNext});
  const words = el("p", {class: "memory-words", role: "status"});
  const element = el("div", {class: "memory-capacity"}, picture.element,
    el("div", {class: "memory-row", "data-control": "controls"}, button), words);
  return {
    element,
    update() {
      const next = SIZES.find(size => !store.data.held.has(size));
      button.hidden = next === undefined;
      button.disabled = Boolean(store.data.memoryWait.held);
      write(button, t("memory.do.hold", {count: number(next ?? 0, 0)}));
      write(words, sentence());
    },
  };
}

function heldNow() {
  return [...store.data.held.values()].sort((one, two) => one.examples - two.examples);
}

function lookAt() {
  const {held, memoryWait} = store.data;
  return {
    sizes: SIZES, held: heldNow(), waiting: memoryWait.held?.examples ?? null, colors: palette(),
    xName: t("memory.capacity.x"), yName: t("memory.capacity.y"), valueOf: percent, countOf: count => number(count, 0),
    labelOf: count => held.has(count)
      ? t("memory.capacity.label", {count: number(count, 0), right: percent(held.get(count).right)})
      : t("memory.capacity.measure", {count: number(count, 0)}),
  };
}

function sentence() {
  const {held, memoryWait} = store.data;
  if (memoryWait.held) return t("memory.capacity.busy", {count: number(memoryWait.held.examples, 0)});
  const {most, next} = capacity(held.values());
  const parameters = number([...held.values()][0]?.parameters ?? 0, 0);
  if (held.size === 0) return t("memory.capacity.intro");
  const values = {
    parameters, most: number(most?.examples ?? 0, 0), next: number(next?.examples ?? 0, 0),
    right: percent((next ?? most).right),
  };
  if (!next) return t("memory.capacity.all", values);
  return t(most ? "memory.capacity.words" : "memory.capacity.none", values);
}
