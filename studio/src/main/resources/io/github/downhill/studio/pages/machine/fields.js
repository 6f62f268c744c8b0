/**
 * The fields of the recipe, with their choices, their meanings, and what is wrong with them.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {hasText, number, t} from "../texts.js";
import {digitsOf, nameOf} from "./names.js";
import {choice, createField, numeral, text} from "./field.js";
import {PRESETS} from "./layers.js";
import {FIELDS, meaningOf} from "./recipe.js";

/** The learning rates of the slider are powers of ten, in hundredths. */
const SLIDER = {min: -400, max: 200, step: 5};

/**
 * @param {(field: string) => (value: string|number) => void} change what hears of a new value
 * @param {() => import("./recipe.js").Recipe} draft
 * @returns {{elements: Object<string, HTMLElement>, show: (draft: object, problems: object) => void}}
 */
export function createFields(change, draft) {
  const slider = rateSlider(change("learningRate"));
  const more = {
    layers: [presets(change("layers"))],
    learningRate: [slider.element],
    seed: [dice(change("seed"), draft)],
  };
  const controls = createControls();
  const fields = FIELDS.map(name => [name, createField(name, controls[name], change(name), more[name])]);
  const show = (recipe, problems) => {
    for (const [name, field] of fields) field.show(recipe[name], meaning(name, recipe), problemWords(problems[name]));
    slider.show(recipe.learningRate);
  };
  return {elements: Object.fromEntries(fields.map(([name, {element}]) => [name, element])), show};
}

function createControls() {
  const {choices} = store.data.welcome;
  return {
    data: choice(choices.data, digitsOf),
    layers: text(),
    activation: choice(choices.activations, nameOf),
    cost: choice(choices.costs, nameOf),
    optimizer: choice(choices.optimizers, nameOf),
    learningRate: numeral(),
    batch: numeral(),
    epochs: numeral(),
    seed: numeral(),
    validation: numeral(),
    patience: numeral(),
    until: numeral(100),
  };
}

function presets(onPick) {
  const button = layers => el("button", {type: "button", class: "small", onclick: () => onPick(layers)}, layers);
  return el("div", {class: "machine-presets"}, PRESETS.map(button));
}

function dice(onPick, draft) {
  const onclick = () => onPick((Number.isFinite(draft().seed) ? draft().seed : 0) + 1);
  return el("button", {type: "button", class: "small", onclick}, t("machine.recipe.another"));
}

function rateSlider(onMove) {
  const element = el("input", {type: "range", ...SLIDER, "aria-label": t("machine.recipe.slider")});
  element.addEventListener("input", () => onMove(Number((10 ** (element.valueAsNumber / 100)).toPrecision(2))));
  const show = rate => {
    if (document.activeElement !== element && rate > 0) element.value = String(Math.round(Math.log10(rate) * 100));
    element.setAttribute("aria-valuetext", number(rate));
  };
  return {element, show};
}

function meaning(name, draft) {
  const {key, values} = meaningOf(name, draft, store.data.welcome?.data);
  const path = `machine.field.${name}.means.${key}`;
  return hasText(path) ? t(path, said(values)) : "";
}

function problemWords(found) {
  if (!found) return "";
  const {problem, values} = found;
  if (problem !== "number") return t(`machine.problem.${problem}`, said(values));
  return t(`machine.problem.${kindOfNumber(values)}`, said({low: values.above ?? values.from, to: values.to}));
}

function kindOfNumber({whole, above}) {
  if (whole) return "wholeNumber";
  return above === undefined ? "number" : "numberAbove";
}

function said(values) {
  const say = value => (typeof value === "number" ? number(value, Number.isInteger(value) ? 0 : undefined) : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
}
