/**
 * The sliders: what is done to the picture in view and to the test pictures.
 */

import {INITIAL} from "../address.js";
import {el, write} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {AXES} from "./axes.js";
import {isDistorted, undistort} from "./now.js";
import {degree} from "./words.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function sliders() {
  const rows = AXES.map(axis => axis.key === "invert" ? checkbox(axis) : slider(axis));
  const reset = el("button", {type: "button", class: "small", onclick: undistort}, t("stress.reset"));
  const element = el("div", {class: "stress-sliders", role: "group", "aria-label": t("stress.sliders"),
    "data-control": "controls"}, rows.map(row => row.element), reset);
  return {
    element,
    update() {
      rows.forEach(row => row.update());
      reset.disabled = !isDistorted();
    },
  };
}

function slider({key, axis, from, to, step}) {
  const input = el("input", {type: "range", min: from, max: to, step,
    oninput: () => store.set({[key]: Math.round(1000 * input.valueAsNumber) / 1000})});
  const output = el("output", {});
  const element = el("label", {class: "stress-slider", title: t(`stress.axis.${axis}.why`)},
    el("span", {}, t(`stress.axis.${axis}.name`)), input, output);
  return {
    element,
    update() {
      const value = store.state[key];
      if (Number(input.value) !== value) input.value = value;
      input.setAttribute("aria-valuetext", degree(axis, value));
      write(output, degree(axis, value));
      element.classList.toggle("is-set", value !== INITIAL[key]);
    },
  };
}

function checkbox({key, axis}) {
  const input = el("input", {type: "checkbox", onchange: () => store.set({[key]: input.checked})});
  const element = el("label", {class: "stress-check", title: t(`stress.axis.${axis}.why`)}, input,
    el("span", {}, t(`stress.axis.${axis}.name`)));
  return {
    element,
    update() {
      input.checked = store.state[key] === 1;
    },
  };
}
