/**
 * What is to be drawn, with what one begins, and how.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {choice, segments, slider} from "../descent/field.js";
import {clock} from "./clock.js";
import {DIGITS} from "./model.js";
import {aimNow, isBlind, sizesNow} from "./now.js";

/** The length of a step, in hundredths of a power of ten. */
const TREADS = {min: -200, max: 100, step: 10};

const power = place => Number((10 ** (place / 100)).toPrecision(2));
const placeOf = value => Math.round(100 * Math.log10(value));

/** @returns {{element: HTMLElement, update: () => void}} */
export function controls() {
  const parts = [digits(), neurons(), start(), climbs(), strides(), tread(), blur(), blurred(), decay(), ink()];
  const [digit, hidden, ...others] = parts;
  const element = el("div", {
    class: "dream-controls", role: "group", "aria-label": t("dream.controls"), "data-control": "controls",
  }, digit.element, hidden.element, others.map(part => part.element));
  return {element, update: () => parts.forEach(part => part.update())};
}

/**
 * Has something drawn, and plays it.
 *
 * @param {string} aim
 * @param {object} [more] of the state
 */
export function drawNow(aim, more = {}) {
  store.setData({blind: false});
  store.set({aim, ...more});
  clock.replay();
}

function digits() {
  const buttons = Array.from({length: DIGITS}, (_, digit) => el("button", {
    type: "button", class: "dream-digit", "aria-label": t("dream.drawDigit", {digit}),
    onclick: () => drawNow(String(digit)),
  }, String(digit)));
  const element = el("div", {class: "dream-digits", role: "group", "aria-label": t("dream.aim")},
    el("span", {class: "dream-ask"}, t("dream.drawMe")), buttons);
  return {
    element,
    update() {
      const {digit} = aimNow();
      buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(!isBlind() && i === digit)));
    },
  };
}

/** All hidden neurons; those of a wide layer are many, but a list can be typed in. */
function neurons() {
  let written = "";
  const select = el("select", {onchange: () => drawNow(select.value)});
  const element = el("label", {class: "descent-field"}, el("span", {}, t("dream.hidden")), select);
  return {
    element,
    update() {
      const sizes = sizesNow().join("-");
      if (written !== sizes) {
        written = sizes;
        select.replaceChildren(...options());
      }
      const {layer, neuron, digit} = aimNow();
      select.value = isBlind() || digit >= 0 ? "" : `${layer + 1}.${neuron}`;
    },
  };
}

function options() {
  const hidden = sizesNow().slice(1, -1);
  return [el("option", {value: ""}, t("dream.noNeuron")), ...hidden.flatMap((size, layer) =>
    Array.from({length: size}, (_, neuron) => el("option", {value: `${layer + 1}.${neuron}`},
      t("dream.neuron", {layer: layer + 1, neuron}))))];
}

function start() {
  const from = segments({
    name: t("dream.start"), key: "from",
    choices: ["black", "grey", "noise", "picture"].map(value => [value, t(`dream.from.${value}`)]),
  });
  const grain = el("button", {
    type: "button", class: "small", title: t("dream.grainWhy"),
    onclick: () => store.set({speckle: (store.state.speckle + 1) % 10000}),
  }, t("dream.grain"));
  const element = el("div", {class: "dream-line"}, el("span", {class: "dream-name"}, t("dream.start")), from.element, grain);
  return {
    element,
    update() {
      from.update();
      grain.hidden = store.state.from !== "noise";
    },
  };
}

function climbs() {
  const part = segments({
    name: t("dream.objective"), key: "climb",
    choices: ["sum", "squares"].map(value => [value, t(`dream.climb.${value}`)]),
  });
  const element = el("div", {class: "dream-line"}, el("span", {class: "dream-name"}, t("dream.objective")), part.element);
  return {
    element,
    update() {
      part.update();
      element.hidden = aimNow().digit < 0;
    },
  };
}

function strides() {
  const input = el("input", {type: "checkbox", onchange: () => store.set({even: input.checked, tread: input.checked ? 0.1 : 1})});
  const element = el("label", {class: "dream-check", title: t("dream.evenWhy")}, input, el("span", {}, t("dream.even")));
  return {
    element,
    update() {
      input.checked = store.state.even === 1;
    },
  };
}

function tread() {
  return slider({
    name: t("dream.tread"), value: () => store.state.tread, range: () => TREADS, patch: value => ({tread: value}),
    into: placeOf, out: power, words: value => number(value), hint: t("dream.treadWhy"),
  });
}

function blur() {
  return slider({
    name: t("dream.smear"), value: () => store.state.smear, range: () => ({min: 0, max: 3, step: 0.1}),
    patch: smear => ({smear}), hint: t("dream.smearWhy"),
    words: value => value > 0 ? t("dream.pixels", {value: number(value, 1)}) : t("dream.none"),
  });
}

function blurred() {
  return choice({
    name: t("dream.smeared"), choices: ["gradient", "picture"].map(value => [value, t(`dream.blurred.${value}`)]),
    value: () => store.state.smeared, patch: smeared => ({smeared}), isOff: () => store.state.smear === 0,
  });
}

function decay() {
  return slider({
    name: t("dream.fade"), value: () => store.state.fade, range: () => ({min: 0, max: 0.1, step: 0.005}),
    patch: fade => ({fade}), hint: t("dream.fadeWhy"),
    words: value => value > 0 ? t("dream.percent", {value: number(100 * value, 1)}) : t("dream.none"),
  });
}

function ink() {
  return slider({
    name: t("dream.ink"), value: () => store.state.ink, range: () => ({min: 0, max: 300, step: 10}),
    patch: value => ({ink: value}), hint: t("dream.inkWhy"),
    words: value => value > 0 ? number(value, 0) : t("dream.any"),
  });
}
