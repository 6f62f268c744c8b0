/**
 * What the second copy learns from, how many pictures, how long and how often.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {percent} from "./numbers.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function controls() {
  const parts = [
    disorders(), shares(), list("subset", ["250", "500", "1000", "2000"]), list("rounds", ["50", "100", "200", "400"]),
    list("repeats", ["1", "3", "5", "10"]), list("gauge", ["right", "cost"], value => t(`memory.gauge.${value}`)),
  ];
  const element = el("div", {
    class: "memory-controls", role: "group", "aria-label": t("memory.controls"), "data-control": "controls",
  }, parts.map(part => part.element));
  return {element, update: () => parts.forEach(part => part.update())};
}

function disorders() {
  const options = ["labels", "pixels", "alike", "noise"].map(value => {
    const input = el("input", {
      type: "radio", name: "memory-disorder", value, onchange: () => store.set({disorder: value})});
    const label = el("label", {class: "land-choice", title: t(`memory.disorder.${value}.why`)},
      input, el("span", {}, t(`memory.disorder.${value}.name`)));
    return {value, input, label};
  });
  return {
    element: el("fieldset", {class: "land-choices"},
      el("legend", {}, t("memory.disorder.legend")), options.map(({label}) => label)),
    update() {
      for (const {value, input} of options) input.checked = value === store.state.disorder;
    },
  };
}

/** Only labels can be shuffled in part. */
function shares() {
  const words = el("output");
  const range = el("input", {
    type: "range", min: 0, max: 100, step: 5, "aria-label": t("memory.shuffled"),
    oninput: () => store.set({shuffled: Number(range.value)})});
  const element = el("label", {class: "memory-slider"}, el("span", {}, t("memory.shuffled")), range, words);
  return {
    element,
    update() {
      element.hidden = store.state.disorder !== "labels";
      range.value = store.state.shuffled;
      write(words, percent(store.state.shuffled / 100, 0));
      range.setAttribute("aria-valuetext", words.textContent);
    },
  };
}

function list(key, values, nameOf = value => number(Number(value), 0)) {
  const select = el("select", {onchange: () => store.set({[key]: select.value})},
    values.map(value => el("option", {value}, nameOf(value))));
  const element = el("label", {class: "land-list"}, el("span", {}, t(`memory.${key}.legend`)), select);
  return {
    element,
    update() {
      const value = String(store.state[key]);
      if (!values.includes(value)) values.push(value), select.append(el("option", {value}, nameOf(value)));
      select.value = value;
    },
  };
}
