/**
 * The smallest change that turns one's own drawing, or a test picture, into another digit.
 */

import {el, put, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {within} from "../within.js";
import {enlarged} from "../wall/enlarge.js";
import {slider} from "../descent/field.js";
import {dreamCommand} from "./commands.js";
import {misleadScene} from "./mislead.js";
import {brightest, changedBy, DIGITS} from "./model.js";
import {misledTable} from "./tables.js";

/** A picture of a 3, where the digits are those of MNIST. */
const THREE = "test:30";

/** @returns {{element: HTMLElement, update: () => void}} */
export function misleadPanel() {
  const picture = figure({
    name: "smallest-change", title, draw: enlarged(draw), table: misledTable, command: dreamCommand,
    onPick: id => {
      if (id.startsWith("misled.")) store.set({into: id.slice("misled.".length)});
    },
  });
  const bar = pictureBar();
  const buttons = Array.from({length: DIGITS}, (_, digit) => el("button", {
    type: "button", class: "dream-digit", "aria-label": t("dream.mislead.into", {digit}),
    onclick: () => store.set({into: String(digit)}),
  }, String(digit)));
  const dose = slider({
    name: t("dream.mislead.dose"), value: () => store.state.dose, range: () => ({min: 0, max: 200, step: 1}),
    patch: value => ({dose: value}), words: value => t("dream.percent", {value: number(value, 0)}),
    isOff: () => !store.data.misled,
  });
  const words = el("p", {class: "dream-words", role: "status"});
  const into = el("div", {class: "dream-digits", role: "group", "aria-label": t("dream.mislead.target")},
    el("span", {class: "dream-name"}, t("dream.mislead.target")), buttons);
  const element = el("div", {class: "dream-mislead"},
    el("div", {class: "dream-under", "data-control": "controls"}, bar.element, into), picture.element,
    el("div", {class: "dream-dose", "data-control": "controls"}, dose.element), words);
  return {
    element,
    update() {
      bar.update();
      dose.update();
      buttons.forEach((button, digit) => button.setAttribute("aria-pressed", String(store.state.into === String(digit))));
      write(words, wordsNow());
    },
  };
}

/** Which picture is to be changed. */
function pictureBar() {
  const go = index => store.set({image: `test:${Math.min(last(), Math.max(0, Math.round(index) || 0))}`});
  const index = el("input", {type: "number", min: 0, step: 1, inputmode: "numeric", "aria-label": t("dream.mislead.index"),
    onchange: () => go(within(index.value, last() + 1))});
  const button = (words, onclick, name) => el("button", {type: "button", onclick, "aria-label": name, title: name}, words);
  const stored = el("span", {class: "dream-stored"}, index,
    button("‹", () => go(shownIndex() - 1), t("draw.previous")), button("›", () => go(shownIndex() + 1), t("draw.next")));
  const element = el("div", {class: "dream-line", role: "group", "aria-label": t("dream.mislead.picture")},
    button(t("dream.mislead.drawing"), () => store.set({view: "draw", image: "drawing"})),
    button(t("dream.mislead.test"), () => store.set({image: THREE})), stored);
  return {
    element,
    update() {
      stored.hidden = shownIndex() < 0;
      put(index, {max: last()});
      if (document.activeElement !== index) index.value = shownIndex();
    },
  };
}

function shownIndex() {
  const [set, index] = store.state.image.split(":");
  return set === "test" ? Number(index) : -1;
}

function last() {
  return (store.data.welcome?.data?.test ?? 1) - 1;
}

function title() {
  const {misled} = store.data;
  return misled ? t("dream.mislead.title", {digit: misled.digit}) : t("dream.mislead.name");
}

function outputsAt({outputs}, percent) {
  return outputs.subarray(percent * DIGITS, (percent + 1) * DIGITS);
}

function draw(size) {
  const {misled} = store.data;
  if (!misled) return {...size, items: []};
  const {dose} = store.state;
  const now = changedBy(misled, dose / 100);
  const change = now.map((pixel, i) => pixel - misled.from[i]);
  const [before, after] = [outputsAt(misled, 0), outputsAt(misled, dose)];
  const names = {
    before: t("dream.mislead.before", {choice: brightest(before)}),
    change: t("dream.mislead.change"), after: t("dream.mislead.after", {choice: brightest(after)}),
    outputs: t("dream.mislead.outputs"),
  };
  return misleadScene(size, {
    from: misled.from, change, now, before, outputs: after, wanted: misled.digit, colors: palette(),
    most: change.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    words: {
      names, before: names.before, change: names.change, after: names.after,
      outputOf: digit => t("dream.mislead.outputOf", {digit, before: number(before[digit], 3), after: number(after[digit], 3)}),
    },
  });
}

/** How long the change is, beside how far real digits are from each other. */
function wordsNow() {
  const {misled, answer, yardstick} = store.data;
  if (!answer || answer.empty) return t("dream.mislead.empty");
  if (!misled) return t("dream.says.measuring");
  const choice = brightest(outputsAt(misled, 0));
  if (choice === misled.digit) return t("dream.mislead.already", {digit: choice});
  if (!misled.reached) return t("dream.mislead.never", {digit: misled.digit});
  const apart = yardstick?.apart[choice * DIGITS + misled.digit];
  const found = t("dream.mislead.found", {from: choice, digit: misled.digit, length: number(misled.length, 2),
    random: number(100 * misled.random, 0)});
  const beside = apart > 0 ? ` ${t("dream.mislead.apart", {from: choice, digit: misled.digit, apart: number(apart, 1),
    share: number(100 * misled.length / apart, 0)})}` : "";
  return found + beside;
}
