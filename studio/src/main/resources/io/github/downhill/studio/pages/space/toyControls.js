/**
 * Which points a small network learns, with which layers, from which start, and how far it has come.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {playToy, toyPlays} from "./toyAsking.js";

const SHAPES = ["rings", "spirals", "links"];
const LAYERS = ["2", "3", "4", "2-2", "3-3", "4-4", "2-2-2", "3-3-3", "2-2-2-2"];
const SEEDS = 9999;

/** @returns {{element: HTMLElement, update: () => void}} */
export function toyControls() {
  const shape = list("shape", SHAPES, name => t(`space.toy.shape.${name}`), "shape");
  const bends = list("bends", LAYERS, name => name, "bends");
  const roll = () => store.set({toyseed: store.state.toyseed % SEEDS + 1, toyepoch: 0});
  const again = el("button", {type: "button", onclick: roll}, t("space.toy.dice"));
  const play = el("button", {type: "button", class: "primary", onclick: () => playToy(!toyPlays())});
  const epoch = el("input", {type: "range", min: 0, max: 400, step: 1, "aria-label": t("space.toy.epoch"),
    oninput: () => {
      playToy(false);
      store.set({toyepoch: Number(epoch.value)});
    }});
  const at = el("output", {});
  const seed = el("span", {class: "space-axes-words"});
  const element = el("div", {class: "space-controls", role: "group", "aria-label": t("space.toy.controls"),
    "data-control": "controls"}, shape.element, bends.element, play,
  el("label", {class: "space-epoch"}, el("span", {}, t("space.toy.epoch")), epoch, at), again, seed);
  return {
    element,
    update() {
      shape.update();
      bends.update();
      write(play, t(toyPlays() ? "space.toy.pause" : "space.toy.play"));
      if (document.activeElement !== epoch || toyPlays()) epoch.value = store.state.toyepoch;
      write(at, number(store.state.toyepoch, 0));
      write(seed, t("space.toy.seed", {seed: number(store.state.toyseed, 0)}));
    },
  };
}

function list(name, values, nameOf, key) {
  const select = el("select", {onchange: () => store.set({[key]: select.value, toyepoch: 0, deep: 0})},
    values.map(value => el("option", {value}, nameOf(value))));
  return {
    element: el("label", {class: "space-list"}, el("span", {}, t(`space.toy.${name}.name`)), select),
    update() {
      const value = store.state[key];
      if (!values.includes(value)) values.push(value), select.append(el("option", {value}, nameOf(value)));
      select.value = value;
    },
  };
}
