/**
 * The bridge on the page: the real network's cost, the step of the training marked on it, and what comes of it.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {runInView} from "../live.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {cutScene} from "./cut.js";
import {slider} from "./field.js";
import {short} from "./words.js";

const EXAMPLES = [100, 300, 1000, 3000, 10000, 30000, 60000];

/** @returns {{element: HTMLElement, update: () => void}} */
export function cutPanel() {
  const picture = figure({
    name: "descent-cut", title, table: cutTable, command: commandNow,
    draw: size => {
      const {cut} = store.data;
      return cut ? cutScene(cut, size, {colors: palette(), words: words(cut)}) : {...size, items: []};
    },
  });
  const [rate, examples] = [rateSlider(), exampleSlider()];
  const back = el("button", {type: "button", class: "small", onclick: () => store.set({eta: 0})}, t("descent.cut.back"));
  const list = el("dl", {class: "descent-numbers"});
  const says = el("p", {class: "descent-now"});
  const element = el("div", {class: "descent-cut"}, picture.element,
    el("div", {class: "descent-side"},
      el("div", {class: "descent-controls", "data-control": "controls", role: "group", "aria-label": t("descent.controls")},
        rate.element, back, examples.element),
      says, list, el("p", {class: "descent-hint"}, t("descent.cut.hint"))));
  return {
    element,
    update() {
      if (store.state.land !== "real") return;
      rate.update();
      examples.update();
      back.hidden = store.state.eta === 0;
      const {cut} = store.data;
      write(says, cut ? sentence(cut) : t("descent.cut.waiting"));
      writeNumbers(list, cut ? numbersOf(cut) : []);
    },
  };
}

function writeNumbers(list, pairs) {
  if (list.children.length !== 2 * pairs.length) {
    list.replaceChildren(...pairs.flatMap(([key]) => [el("dt", {}, t(`descent.cut.${key}`)), el("dd", {"data-number": key})]));
  }
  const values = list.querySelectorAll("dd");
  pairs.forEach(([, value], i) => write(values[i], value));
}

function title() {
  const {cut} = store.data;
  if (!cut) return t("descent.cut.title");
  return t("descent.cut.titleOf", {run: cut.run, step: number(cut.step, 0), examples: number(cut.examples, 0)});
}

function numbersOf({before, after, predicted, squaredLength, rate}) {
  return [
    ["cost", number(before, 6)],
    ["length", short(Math.sqrt(squaredLength))],
    ["rate", short(rate)],
    ["predicted", short(predicted)],
    ["real", short(after - before)],
    ["share", predicted === 0 ? t("descent.none") : `${number(100 * (after - before) / predicted, 1)} %`],
  ];
}

/** How well the slope tells what comes. */
function sentence({before, after, predicted}) {
  const real = after - before;
  if (predicted === 0) return t("descent.cut.flat");
  if (real > 0) return t("descent.cut.rises");
  const share = real / predicted;
  const key = share > 0.9 ? "close" : share > 0.5 ? "bends" : "far";
  return t(`descent.cut.${key}`, {percent: `${number(100 * share, 0)} %`});
}

function words(cut) {
  return {
    cost: t("descent.cost"), along: t("descent.cut.along"), step: t("descent.cut.step", {rate: short(cut.rate)}),
    curve: t("descent.cut.curve"), tangent: t("descent.cut.tangent"),
    hereMark: t("descent.cut.hereMark"), foretoldMark: t("descent.cut.foretoldMark"), realMark: t("descent.cut.realMark"),
    here: t("descent.cut.hereLabel", {cost: number(cut.before, 6)}),
    predicted: t("descent.cut.predictedLabel", {cost: number(cut.before + cut.predicted, 6)}),
    real: t("descent.cut.realLabel", {cost: number(cut.after, 6)}),
  };
}

function cutTable() {
  const {cut} = store.data;
  const columns = ["t", t("descent.cost"), t("descent.cut.tangent")];
  if (!cut) return {columns, rows: []};
  return {columns, rows: Array.from(cut.along, (t, i) => [t, cut.costs[i], cut.before - cut.squaredLength * t])};
}

/** The gradient itself, of a network that is saved. */
function commandNow() {
  return `${store.data.welcome?.command ?? "./downhill"} gradient digits.onnx --examples ${store.state.sampled}`;
}

function rateSlider() {
  return slider({
    name: t("descent.cut.rateName"), value: () => store.state.eta || runInView()?.recipe.learningRate || 1, words: short,
    range: () => ({min: -400, max: 400, step: 5}),
    into: value => Math.round(100 * Math.log10(value)), out: place => Number((10 ** (place / 100)).toPrecision(2)),
    patch: eta => ({eta}),
  });
}

function exampleSlider() {
  return slider({
    name: t("descent.cut.examples"), value: () => store.state.sampled, words: value => number(value, 0),
    range: () => ({min: 0, max: EXAMPLES.length - 1, step: 1}),
    into: value => Math.max(0, EXAMPLES.findLastIndex(count => count <= value)), out: place => EXAMPLES[place],
    patch: sampled => ({sampled}),
  });
}
