/**
 * Which curve or surface is on the map: one of some, a formula that one types, or a curve that one draws. What is wrong
 * with a formula is said below it, at the character where it is wrong.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {said, t} from "../texts.js";
import {choice, slider} from "./field.js";
import {dimensionsOf, reachOf} from "./model.js";
import {PRESETS, presetOf, presetState} from "./presets.js";
import {short} from "./words.js";

const LONGEST = 200;

/**
 * @param {HTMLElement} pen the button with which one begins to draw
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function formulaBar(pen) {
  const presets = {curve: presetChoice("curve"), surface: presetChoice("surface")};
  const [formula, reach] = [formulaField(), reachSlider()];
  const element = el("div", {class: "descent-bar", "data-control": "controls"},
    presets.curve.element, presets.surface.element, formula.element, reach.element, pen);
  return {
    element,
    update() {
      const {land} = store.state;
      element.hidden = land === "real";
      if (element.hidden) return;
      for (const [key, {element: each}] of Object.entries(presets)) each.hidden = key !== land;
      pen.hidden = land !== "curve";
      [presets[land], formula, reach].forEach(part => part.update());
    },
  };
}

function presetChoice(land) {
  return choice({
    name: t(`descent.preset.${land}`),
    choices: [["", t("descent.preset.own")], ...PRESETS[land].map(({key}) => [key, t(`descent.preset.${key}`)])],
    value: () => presetOf(land, store.state), patch: key => presetState(land, key),
  });
}

/** The state is written only by typing, so what is typed stays as it is. */
function formulaField() {
  const input = el("input", {
    type: "text", id: "descent-formula", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    maxlength: LONGEST, "aria-describedby": "descent-fault",
    oninput: () => store.set({...typed(input.value), leg: 0}),
  });
  const fault = el("p", {class: "descent-fault", id: "descent-fault", role: "alert"});
  const jump = el("button", {type: "button", class: "small", hidden: true, onclick: () => point(input)},
    t("descent.showFault"));
  const name = el("label", {for: "descent-formula"});
  const element = el("div", {class: "descent-formula"}, name, input, el("div", {class: "descent-wrong"}, fault, jump));
  return {
    element,
    update() {
      write(name, t(dimensionsOf(store.state.land) === 2 ? "descent.costOfTwo" : "descent.costOfOne"));
      const text = store.state.land === "surface" ? store.state.f2 : store.state.f1;
      const drawn = store.state.land === "curve" && store.state.drawn !== "";
      input.placeholder = drawn ? t("descent.drawnHere") : "";
      const shown = drawn ? "" : text;
      if (input.value !== shown && document.activeElement !== input) input.value = shown;
      const wrong = faultNow();
      write(fault, wrong ? said({...wrong, message: wrong.fault}) : "");
      jump.hidden = !wrong;
      input.setAttribute("aria-invalid", String(Boolean(wrong)));
    },
  };
}

function typed(text) {
  return store.state.land === "surface" ? {f2: text} : {f1: text, drawn: ""};
}

/** What the server says of another tab's formula is not about this one. */
export function faultNow() {
  const {surface} = store.data;
  return surface?.fault && surface.dimensions === dimensionsOf(store.state.land) ? surface : null;
}

/** Shows the character by choosing it. */
function point(input) {
  const {position, length} = faultNow();
  input.focus();
  input.setSelectionRange(position - 1, Math.min(input.value.length, position - 1 + length));
}

function reachSlider() {
  return slider({
    name: t("descent.reach"), value: () => reachOf(store.state), words: value => `±${short(value)}`,
    range: () => ({min: -100, max: 200, step: 2}),
    into: value => Math.round(100 * Math.log10(value)), out: place => Number((10 ** (place / 100)).toPrecision(2)),
    patch: value => ({[store.state.land === "surface" ? "w2" : "w1"]: value}),
  });
}
