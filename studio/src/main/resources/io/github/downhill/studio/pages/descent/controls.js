/**
 * How one walks: the start, the learning rate, the optimizer, noise, schedule; and who walks.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {choice, segments, slider} from "./field.js";
import {OPTIMIZERS, rateOf, reachOf, startOf, startState, stepsOf} from "./model.js";
import {short} from "./words.js";

/** Learning rates and noise go in equal ratios, in hundredths of a power of ten. */
const RATES = {min: -400, max: 100, step: 5};
const NOISES = {min: -205, max: 100, step: 5};

const power = place => Number((10 ** (place / 100)).toPrecision(2));
const placeOf = value => Math.round(100 * Math.log10(value));

/** @returns {{element: HTMLElement, update: () => void}} */
export function walkControls() {
  const starts = [startSlider(0, "x"), startSlider(1, "y")];
  const chance = seed();
  const parts = [balls(), rate(), ...starts, optimizer(), momentum(), schedule(), noise(), chance, steps()];
  const element = el("div", {
    class: "descent-controls", role: "group", "aria-label": t("descent.controls"), "data-control": "controls",
  }, parts.map(part => part.element));
  return {
    element,
    update() {
      if (store.state.land === "real") return;
      starts[1].element.hidden = store.state.land !== "surface";
      chance.element.hidden = store.state.noise === 0 && store.state.balls !== "many";
      parts.filter(part => !part.element.hidden).forEach(part => part.update());
    },
  };
}

function balls() {
  return segments({
    name: t("descent.who"), key: "balls", more: {leg: 0},
    choices: ["one", "race", "many"].map(value => [value, t(`descent.balls.${value}`)]),
  });
}

function rate() {
  return slider({
    name: t("descent.rate"), value: () => rateOf(store.state), words: short, range: () => RATES,
    into: placeOf, out: power,
    patch: value => ({[store.state.land === "surface" ? "r2" : "r1"]: value}),
  });
}

function startSlider(index, name) {
  const range = () => {
    const reach = reachOf(store.state);
    return {min: -reach, max: reach, step: Number((reach / 200).toPrecision(3))};
  };
  const patch = value => startState(store.state, startOf(store.state).map((old, i) => i === index ? value : old));
  return slider({
    name: t("descent.start", {name}), value: () => startOf(store.state)[index], words: short, range, patch,
    isOff: () => store.state.balls === "many",
  });
}

function optimizer() {
  return choice({
    name: t("descent.optimizer"), choices: OPTIMIZERS.map(name => [name, t(`descent.by.${name}`)]),
    value: () => store.state.by, patch: by => ({by}), isOff: () => store.state.balls === "race",
  });
}

function momentum() {
  return slider({
    name: t("descent.momentum"), value: () => store.state.mu, words: value => number(value, 2),
    range: () => ({min: 0, max: 0.99, step: 0.01}), patch: mu => ({mu}),
    isOff: () => store.state.balls !== "race" && !["momentum", "nesterov"].includes(store.state.by),
  });
}

function schedule() {
  return choice({
    name: t("descent.schedule"), choices: ["constant", "cosine", "step:20:0.5"].map(plan =>
      [plan, t(`descent.plan.${plan.split(":")[0]}`)]),
    value: () => store.state.plan, patch: plan => ({plan}),
  });
}

/** Its lowest place is none at all. */
function noise() {
  return slider({
    name: t("descent.noise"), value: () => store.state.noise, range: () => NOISES, patch: value => ({noise: value}),
    into: value => value > 0 ? placeOf(value) : NOISES.min, out: place => place <= NOISES.min ? 0 : power(place),
    words: value => value > 0 ? t("descent.noiseValue", {value: short(value)}) : t("descent.noNoise"),
    hint: t("descent.noiseHint"),
  });
}

function seed() {
  const value = el("output");
  const again = el("button", {
    type: "button", class: "small", onclick: () => store.set({luck: (store.state.luck + 1) % 10000}),
  }, t("descent.reroll"));
  const element = el("div", {class: "descent-field"}, el("span", {}, t("descent.seed")), again, value);
  return {
    element,
    update() {
      value.textContent = number(store.state.luck, 0);
    },
  };
}

function steps() {
  return slider({
    name: t("descent.steps"), value: () => stepsOf(store.state), words: value => number(value, 0),
    range: () => ({min: 0, max: store.state.balls === "many" ? 248 : 331, step: 1}),
    into: value => placeOf(value), out: place => Math.min(2000, Math.round(10 ** (place / 100))),
    patch: far => ({far, leg: Math.min(store.state.leg, far)}),
  });
}
