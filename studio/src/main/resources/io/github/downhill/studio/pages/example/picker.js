/**
 * Which example is in view, what it is, and what it should be.
 */

import {el, put, write} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {within} from "../within.js";
import {choiceOf} from "./costPanel.js";
import {labelNow, passNow, stored} from "./now.js";
import {brief} from "./numbers.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function picker() {
  const set = el("select", {"aria-label": t("example.pick.set"), onchange: () => go(set.value, 0)},
    ["test", "training"].map(name => el("option", {value: name}, t(`example.pick.${name}`))),
    el("option", {value: "drawing"}, t("example.pick.drawing")));
  const index = el("input", {type: "number", min: 0, step: 1, inputmode: "numeric",
    "aria-label": t("example.pick.index"),
    onchange: () => go(set.value, within(index.value, sizeOf(set.value)))});
  const wanted = el("select", {"aria-label": t("example.pick.wanted"),
    onchange: () => store.set({wanted: wanted.value})},
    el("option", {value: ""}, "?"), Array.from({length: 10}, (_, digit) => el("option", {value: digit}, digit)));
  const steps = el("span", {class: "example-steps"}, index,
    button("‹", t("draw.previous"), () => step(-1)), button("›", t("draw.next"), () => step(1)),
    el("button", {type: "button", onclick: random}, t("draw.random")));
  const should = el("label", {class: "example-wanted"}, el("span", {}, t("example.pick.wanted")), wanted);
  const words = el("p", {class: "example-verdict", role: "status"});
  const element = el("div", {class: "example-bar"},
    el("div", {class: "example-pick", role: "group", "aria-label": t("example.pick.name"), "data-control": "controls"},
      set, steps, should), words);

  function update() {
    const shown = stored();
    set.value = shown ? shown.set : "drawing";
    steps.hidden = !shown;
    should.hidden = Boolean(shown);
    if (shown && document.activeElement !== index) index.value = shown.index;
    put(index, {max: shown ? sizeOf(shown.set) - 1 : 0});
    if (document.activeElement !== wanted) wanted.value = store.state.wanted;
    write(words, verdict());
  }

  return {element, update};
}

function button(sign, name, onclick) {
  return el("button", {type: "button", class: "example-step", "aria-label": name, title: name, onclick}, sign);
}

function go(set, index) {
  const last = sizeOf(set) - 1;
  store.set({image: set === "drawing" ? set : `${set}:${Math.min(last, Math.max(0, Math.round(index) || 0))}`});
}

function step(by) {
  const {set, index} = stored();
  go(set, index + by);
}

function random() {
  const {set} = stored();
  go(set, Math.floor(Math.random() * sizeOf(set)));
}

function sizeOf(set) {
  return store.data.welcome?.data?.[set] || 1;
}

/** What it is and what the network takes it for; or what is missing. */
function verdict() {
  const {answer} = store.data;
  if (!answer) return "";
  if (answer.empty) return t("example.pick.nothing");
  if (labelNow() < 0) return t("example.pick.unlabelled");
  const pass = passNow();
  if (!pass) return "";
  const choice = choiceOf(pass);
  return t(choice === pass.label ? "example.pick.right" : "example.pick.wrong",
    {label: pass.label, choice, cost: brief(pass.cost)});
}
