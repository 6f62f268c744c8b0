/**
 * The three samples side by side: of each the cost over it, and how large and how uneven its nudges are. The one in
 * focus feeds everything else.
 */

import {el, put, write} from "../dom.js";
import {grey} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {within} from "../within.js";
import {isStale} from "./asking.js";
import {isCurrent} from "./model.js";
import {examples, percent, small, whole} from "./numbers.js";
import {COUNTS, SAMPLES, exampleInView} from "./sample.js";

const SIDE = 28;
const FIGURES = ["cost", "length", "zeros", "topShare"];

/** @returns {{element: HTMLElement, update: () => void}} */
export function cards() {
  const all = SAMPLES.map(card);
  const element = el("div", {class: "nudges-cards", role: "radiogroup", "aria-label": t("nudges.samples")},
    all.map(each => each.element));
  return {element, update: () => all.forEach(each => each.update())};
}

function card(name) {
  const radio = el("input", {
    type: "radio", name: "nudges-focus", value: name, onchange: () => store.set({focus: name})});
  const choice = CHOICES[name]();
  const note = el("span", {class: "nudges-note"});
  const values = FIGURES.map(key => el("dd", {"data-value": key}));
  const element = el("div", {class: "nudges-card", "data-sample": name},
    el("div", {class: "nudges-card-head"},
      el("label", {class: "nudges-card-name"}, radio, el("span", {}, t(`nudges.of.${name}`))), choice.element),
    el("dl", {}, FIGURES.map((key, i) =>
      el("div", {}, el("dt", {title: t(`nudges.figure.${key}What`)}, t(`nudges.figure.${key}`)), values[i]))), note);
  return {
    element,
    update() {
      const message = store.data.nudges?.[name];
      radio.checked = store.state.focus === name;
      element.classList.toggle("is-chosen", radio.checked);
      element.classList.toggle("is-old", Boolean(message) && !isCurrent(message));
      element.classList.toggle("is-stale", Boolean(message) && isStale("nudges", message));
      choice.update(message);
      FIGURES.forEach((key, i) => write(values[i], message ? WRITTEN[key](message) : "–"));
      write(note, message ? noteOf(message) : t("nudges.waiting"));
    },
  };
}

const WRITTEN = {
  cost: ({cost}) => number(cost, 4),
  length: ({length}) => small(length),
  zeros: ({zeros}) => whole(zeros),
  topShare: ({topShare}) => percent(topShare),
};

function noteOf({of, examples: count, step, label}) {
  const over = of === "one" ? t("nudges.shows", {label}) : examples(count);
  return isCurrent({run: store.data.moment?.run, step}) ? over : `${over}, ${t("nudges.atStep", {step: whole(step)})}`;
}

const CHOICES = {one: exampleChoice, batch: () => ({element: null, update() {}}), first: countChoice};

function exampleChoice() {
  const canvas = el("canvas", {width: SIDE, height: SIDE, class: "nudges-thumb", role: "img", hidden: true});
  const show = index => store.set({image: `training:${index}`});
  const count = () => store.data.welcome?.data?.training ?? 60000;
  const input = el("input", {
    type: "number", min: 0, step: 1, inputmode: "numeric", "aria-label": t("nudges.example"),
    onchange: () => show(within(input.value, count())),
  });
  const any = el("button", {type: "button", class: "small", onclick: () => show(Math.floor(Math.random() * count()))},
    t("nudges.any"));
  return {
    element: el("div", {class: "nudges-choice", "data-control": "controls"}, canvas, input, any),
    update(message) {
      put(input, {max: count() - 1});
      if (document.activeElement !== input) input.value = exampleInView();
      if (message) paintDigit(canvas, message);
    },
  };
}

function paintDigit(canvas, {pixels, index, label}) {
  if (canvas.dataset.index === String(index)) return;
  canvas.dataset.index = index;
  canvas.hidden = false;
  canvas.setAttribute("aria-label", t("nudges.picture", {index, label}));
  const rgba = new Uint8ClampedArray(4 * pixels.length);
  pixels.forEach((value, i) => rgba.set([...grey(value / 255), 255], 4 * i));
  canvas.getContext("2d").putImageData(new ImageData(rgba, SIDE, SIDE), 0, 0);
}

function countChoice() {
  const written = count => count === "all" ? t("nudges.allExamples") : whole(Number(count));
  const select = el("select", {"aria-label": t("nudges.count"), onchange: () => store.set({first: select.value})},
    COUNTS.map(count => el("option", {value: count}, written(count))));
  return {
    element: el("div", {class: "nudges-choice", "data-control": "controls"}, select),
    update() {
      select.value = store.state.first;
    },
  };
}
