/**
 * View 5, one example: what it costs and where it stands among all others, what it wishes of every neuron on the way
 * back, and how its nudges become the average's. Every number opens its formula.
 */

import {el, write} from "../dom.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {askWhenStill} from "../example/asking.js";
import {averagesPanel} from "../example/averagesPanel.js";
import {exampleCommand} from "../example/commands.js";
import {costPanel} from "../example/costPanel.js";
import {diagramPanel} from "../example/diagramPanel.js";
import {formulaPanel} from "../example/formulaPanel.js";
import {histogramPanel} from "../example/histogramPanel.js";
import {labelNow, passNow} from "../example/now.js";
import {picker} from "../example/picker.js";
import {readingPanel} from "../example/readingPanel.js";

/** What the words depend on; the pictures know by themselves. */
const KEYS = new Set([
  "view", "welcome", "runs", "moment", "answer", "costs", "averages", "voices", "image", "wanted", "opened", "neuron",
  "weight", "among", "averaged",
]);

/** @returns {{element: HTMLElement, update: (changed: string[]) => void, command: () => string}} */
export function create() {
  const bar = picker();
  const [cost, costs, back, reading, averages, formula] =
    [costPanel(), histogramPanel(), diagramPanel(), readingPanel(), averagesPanel(), formulaPanel()];
  const beginning = beginPanel();
  const words = [bar, beginning, costs, reading, averages, formula];
  const element = el("section", {class: "example", "aria-label": t("example.title")},
    bar.element, beginning.element,
    el("div", {class: "example-grid"}, cost.element, back.element, costs.element, averages.element,
      el("div", {class: "example-side"}, formula.element, reading.element)));
  const refresh = () => {
    element.classList.toggle("is-empty", !passNow());
    words.forEach(part => part.update());
  };

  refresh();
  return {
    element,
    command: exampleCommand,
    update(changed) {
      if (!changed.some(key => KEYS.has(key))) return;
      nextFrame(refresh);
      askWhenStill();
    },
  };
}

/** What there is to do where nothing is in view that has a cost: a picture of one's own wants to be something. */
function beginPanel() {
  const button = (name, patch) => el("button", {type: "button", onclick: () => store.set(patch)},
    t(`example.begin.${name}`));
  const words = el("p", {id: "example-begin"});
  const ways = el("div", {class: "example-row"}, button("image", {image: "test:0"}),
    button("draw", {view: "draw", image: "drawing"}));
  const digits = el("div", {class: "example-row", role: "group", "aria-labelledby": "example-begin"},
    Array.from({length: 10}, (_, digit) => el("button", {
      type: "button", class: "example-digit", onclick: () => store.set({wanted: String(digit)})}, digit)));
  return {
    element: el("div", {class: "example-begin"}, words, digits, ways),
    update() {
      const {answer} = store.data;
      const isPicture = Boolean(answer) && !answer.empty && labelNow() < 0;
      write(words, t(`example.begin.${isPicture ? "label" : "words"}`));
      digits.hidden = !isPicture;
      ways.hidden = isPicture;
    },
  };
}
