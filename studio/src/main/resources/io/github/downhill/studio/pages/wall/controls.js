/**
 * How the weights are shown: the scale, the exponent, and what is done with the numbers first.
 */

import {el} from "../dom.js";
import {runInView} from "../live.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {seen} from "./seen.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function controls() {
  const parts = [
    scaleChoice(), exponentSlider(), toggle("hatch"),
    toggle("overlay", {missing: model => !model.activations && t("wall.overlayNone")}),
    toggle("minus", {missing: model => !model.initial && t("wall.minusNone"), name: minusName}),
  ];
  const name = t("wall.controls");
  const element = el("div", {class: "wall-controls", role: "group", "aria-label": name, "data-control": "controls"},
    parts.map(part => part.element));
  return {element, update: () => parts.forEach(part => part.update())};
}

function scaleChoice() {
  const choices = ["common", "own"].map(value => {
    const input = el("input", {type: "radio", name: "wall-scale", value, onchange: () => store.set({scale: value})});
    return {value, input, label: el("label", {class: "wall-choice"}, input, el("span", {}, t(`wall.scale.${value}`)))};
  });
  const element = el("fieldset", {class: "wall-scale"},
    el("legend", {}, t("wall.scale.legend")), choices.map(choice => choice.label));
  return {
    element,
    update() {
      for (const {value, input} of choices) input.checked = value === store.state.scale;
    },
  };
}

function exponentSlider() {
  const input = el("input", {
    type: "range", min: 0.3, max: 1, step: 0.05, oninput: () => store.set({exponent: Number(input.value)}),
  });
  const value = el("output");
  const element = el("label", {class: "wall-exponent"}, el("span", {}, t("wall.exponent")), input, value);
  return {
    element,
    update() {
      const {exponent} = store.state;
      if (Number(input.value) !== exponent) input.value = exponent;
      value.textContent = number(exponent, 2);
    },
  };
}

/** A run that went on from another one began with weights that were not drawn at random. */
function minusName() {
  const first = runInView()?.first;
  return first ? t("wall.minusSince", {step: number(first, 0)}) : t("wall.minus");
}

/** A switch of the state. What it needs may be missing: then it stays, and says why nothing changes. */
function toggle(key, {missing = () => "", name = () => t(`wall.${key}`)} = {}) {
  const input = el("input", {type: "checkbox", onchange: () => store.set({[key]: Number(input.checked)})});
  const words = el("span");
  const element = el("label", {class: "wall-toggle"}, input, words);
  return {
    element,
    update() {
      const model = seen();
      const why = (model && missing(model)) || "";
      input.checked = Boolean(store.state[key]);
      words.textContent = name();
      element.title = why;
      element.classList.toggle("wall-missing", Boolean(why));
    },
  };
}
