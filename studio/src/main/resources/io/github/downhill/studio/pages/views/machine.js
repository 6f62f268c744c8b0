/**
 * The training time machine: tell the network how to learn, watch it learn, and go back and forth in what it has lived
 * through. Moving along a curve takes the whole page to that step.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {asking} from "../machine/ask.js";
import {createCharts} from "../machine/charts.js";
import {commandInView, createCommand} from "../machine/command.js";
import {createComparison} from "../machine/comparison.js";
import {createExample} from "../machine/example.js";
import {createFiles} from "../machine/files.js";
import {createForm} from "../machine/form.js";
import {createGo} from "../machine/go.js";
import {createList} from "../machine/list.js";
import {createNumbers} from "../machine/numbers.js";
import {stripHeight, stripScene, stripTable} from "../machine/strip.js";
import {createTravel} from "../machine/travel.js";

/** What the words and numbers around the pictures depend on; the pictures know by themselves. */
const KEYS = ["connected", "welcome", "runs", "current", "moment", "curves", "answer",
  "run", "step", "compare", "axis", "image", "palette", "theme"];

/**
 * @returns {{element: HTMLElement, update: () => void, command: () => string}}
 */
export function create() {
  const element = el("section", {class: "machine", "aria-label": t("machine.name")});
  const [go, numbers, travel, charts] = [createGo(), createNumbers(), createTravel(), createCharts()];
  const [example, list, comparison] = [createExample(), createList(), createComparison()];
  const [files, command, form] = [createFiles(element), createCommand(), formWhenWelcome()];
  const parts = [go, numbers, travel, charts, example, list, comparison, files, command, form];
  const ask = asking();

  element.append(
    el("div", {class: "machine-top"}, go.element, numbers.element),
    el("div", {class: "machine-main"}, form.element,
      el("div", {class: "machine-time"}, travel.element, charts.element),
      el("div", {class: "machine-network"}, strip().element, example.element)),
    list.element,
    el("div", {class: "machine-foot"}, comparison.element,
      el("div", {class: "machine-foot", "data-control": "controls"}, files.element, command.element)));

  function refresh() {
    if (!element.isConnected) return;
    parts.forEach(part => part.update());
    ask(store.state, store.data);
  }

  function update() {
    nextFrame(refresh);
  }

  store.on(KEYS, update);
  return {element, update, command: commandInView};
}

/** The form needs to know what one can choose from, and the server says that first of all. */
function formWhenWelcome() {
  const element = el("div", {class: "machine-side", "data-control": "controls"});
  let form = null;
  const update = () => {
    if (!form && store.data.welcome) {
      form = createForm();
      element.replaceChildren(form.element);
    }
    form?.update();
  };
  return {element, update};
}

function strip() {
  return figure({
    name: "network-at-step",
    title: () => t("machine.strip.name"),
    draw: stripScene,
    table: stripTable,
    height: stripHeight,
    onPick: neuron => store.set({neuron: store.state.neuron === neuron ? "" : neuron}),
  });
}
