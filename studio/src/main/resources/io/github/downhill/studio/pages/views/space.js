/**
 * View 12, layer space: every picture is a point, and each layer puts the points elsewhere, until a straight cut
 * separates the digits. Beside it small networks that bend a plane before one's eyes.
 */

import {el, write} from "../dom.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {askForSpace} from "../space/asking.js";
import {spaceCommand} from "../space/commands.js";
import {axesControls, depthControls, legend} from "../space/controls.js";
import {gallery} from "../space/gallery.js";
import {mapPanel} from "../space/mapPanel.js";
import {measures} from "../space/measures.js";
import {chosenNow, spaceNow} from "../space/now.js";
import {askForToy} from "../space/toyAsking.js";
import {toyPanel} from "../space/toyPanel.js";

/** What the words depend on; the pictures know by themselves. */
const KEYS = new Set(["view", "welcome", "runs", "moment", "space", "chosen", "spacePictures", "toy", "deep", "axes",
  "only", "lasso", "image", "shape", "bends", "toyseed", "toyepoch", "theme", "palette", "darkness"]);

/** @returns {{element: HTMLElement, update: (changed: string[]) => void, command: () => string}} */
export function create() {
  const [choice, intro, reason] = [kinds(), el("p", {class: "space-intro"}), why()];
  const [digits, toy] = [digitsPanel(), toyPanel()];
  const element = el("section", {class: "space", "aria-label": t("space.name")},
    el("div", {class: "space-bar"}, choice.element, intro, reason),
    digits.element, toy.element);

  function refresh() {
    digits.element.hidden = store.state.toy === 1;
    toy.element.hidden = store.state.toy !== 1;
    choice.update();
    reason.hidden = store.state.toy === 1;
    write(intro, t(store.state.toy ? "space.intro.toy" : "space.intro.digits"));
    (store.state.toy ? toy : digits).update();
  }

  refresh();
  return {
    element,
    command: spaceCommand,
    update(changed) {
      if (!changed.some(key => KEYS.has(key))) return;
      nextFrame(refresh);
      askForSpace();
      askForToy();
    },
  };
}

function digitsPanel() {
  const [map, depth, axes, chips, table, chosen] =
    [mapPanel(), depthControls(), axesControls(), legend(), measures(), gallery()];
  const parts = [depth, axes, chips, table, chosen];
  const element = el("div", {class: "space-digits"},
    el("div", {class: "space-grid"},
      el("div", {class: "space-left"}, chips.element, map.element, depth.element),
      el("div", {class: "space-side"}, table.element, axes.element, chosen.element)));
  return {
    element,
    update() {
      const space = spaceNow();
      element.classList.toggle("has-chosen", space !== null && chosenNow(space).length > 0);
      parts.forEach(part => part.update());
    },
  };
}

/** The digits, or the small networks. */
function kinds() {
  const options = [0, 1].map(toy => {
    const input = el("input", {type: "radio", name: "space-kind", value: toy,
      onchange: () => store.set({toy, deep: 0})});
    return {toy, input, label: el("label", {class: "space-choice"}, input,
      el("span", {}, t(toy ? "space.kind.toy" : "space.kind.digits")))};
  });
  const element = el("fieldset", {class: "space-choices", "data-control": "controls"},
    el("legend", {class: "unseen"}, t("space.kind.name")), options.map(option => option.label));
  return {
    element,
    update() {
      for (const {toy, input} of options) input.checked = toy === store.state.toy;
    },
  };
}

function why() {
  return el("details", {class: "space-why"}, el("summary", {}, t("space.tsne.question")),
    el("p", {}, t("space.tsne.answer")));
}
