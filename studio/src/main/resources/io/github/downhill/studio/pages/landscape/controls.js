/**
 * Which plane, over which digits, how fine, and how it is colored.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";

const SIDES = [21, 31, 51, 71, 101];
const DICE_MOST = 999999;

/** @returns {{element: HTMLElement, update: () => void}} */
export function controls() {
  const parts = [
    choices("plane", ["path", "gradient", "random"]), dice(), choices("over", ["training", "test", "difference"]),
    list("mesh", SIDES, side => `${side} × ${side}`),
    list("pictures", ["1000", "10000", "all"], count => count === "all" ? t("landscape.pictures.all") : number(Number(count), 0)),
    choices("tone", ["log", "linear"]),
  ];
  const element = el("div", {
    class: "land-controls", role: "group", "aria-label": t("landscape.controls"), "data-control": "controls",
  }, parts.map(part => part.element));
  return {element, update: () => parts.forEach(part => part.update())};
}

function choices(key, values) {
  const options = values.map(value => {
    const input = el("input", {type: "radio", name: `land-${key}`, value, onchange: () => store.set({[key]: value})});
    return {value, input, label: el("label", {class: "land-choice", title: t(`landscape.${key}.${value}.why`)},
      input, el("span", {}, t(`landscape.${key}.${value}.name`)))};
  });
  const element = el("fieldset", {class: "land-choices"},
    el("legend", {}, t(`landscape.${key}.legend`)), options.map(option => option.label));
  return {
    element,
    update() {
      for (const {value, input} of options) input.checked = value === store.state[key];
    },
  };
}

/** Random directions are drawn again by the next seed. */
function dice() {
  const roll = () => store.set({dice: (store.state.dice % DICE_MOST) + 1});
  const seed = el("span", {class: "land-seed"});
  const element = el("button", {type: "button", class: "land-dice", title: t("landscape.dice.why"), onclick: roll},
    t("landscape.dice.name"), seed);
  return {
    element,
    update() {
      element.hidden = store.state.plane !== "random";
      seed.textContent = t("landscape.dice.seed", {seed: number(store.state.dice, 0)});
    },
  };
}

function list(key, values, nameOf) {
  const select = el("select", {onchange: () => store.set({[key]: select.value})},
    values.map(value => el("option", {value}, nameOf(value))));
  const element = el("label", {class: "land-list"}, el("span", {}, t(`landscape.${key}.legend`)), select);
  return {
    element,
    update() {
      const value = String(store.state[key]);
      if (!values.map(String).includes(value)) values.push(value), select.append(el("option", {value}, nameOf(value)));
      select.value = value;
    },
  };
}
