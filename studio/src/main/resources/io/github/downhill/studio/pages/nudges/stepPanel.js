/**
 * A step along the nudges: all of them or a part, how long it is, what the slope predicts and what really comes of it;
 * and the same step taken for real.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {isStale, take} from "./asking.js";
import {barsScene} from "./bars.js";
import {gradientCommand} from "./commands.js";
import {isCurrent, kept, model, shareOfTop, since} from "./model.js";
import {examples, percent, signed, small, whole} from "./numbers.js";
import {learningRate, slider, strideNow} from "./stride.js";

const WAYS = ["all", "top", "random", "signs"];

/** @returns {{element: HTMLElement, update: () => void}} */
export function stepPanel() {
  const parts = [ways(), keeping(), stride()];
  const picture = figure({
    name: "nudge-step", title: () => t("nudges.step.title"), command: gradientCommand, table, height: 64,
    draw: size => trial() ? barsScene(bars(), {colors: palette(), ...size}) : {...size, items: []},
  });
  const words = el("p", {class: "nudges-verdict", role: "status"});
  const button = el("button", {type: "button", class: "primary", onclick: take}, t("nudges.step.take"));
  const hint = el("p", {class: "nudges-note"}, t("nudges.step.takeWhat"));
  const element = el("section", {class: "nudges-step"},
    el("div", {class: "nudges-controls", "data-control": "controls"}, parts.map(part => part.element)),
    picture.element, words, el("div", {class: "nudges-row", "data-control": "controls"}, button, hint));
  return {
    element,
    update() {
      parts.forEach(part => part.update());
      element.classList.toggle("is-old", Boolean(trial()) && !isCurrent(trial()));
      element.classList.toggle("is-stale", Boolean(trial()) && isStale("apply", trial()));
      write(words, trial() ? verdict(trial()) + since(trial()) : t("nudges.waiting"));
      button.disabled = !model();
    },
  };
}

function trial() {
  return store.data.trial;
}

function bars() {
  const {predicted, real} = trial();
  const {train, test} = palette();
  return [
    {name: t("nudges.step.predicted"), value: predicted, words: signed(predicted), color: train},
    {name: t("nudges.step.real"), value: real, words: real === null ? "∞" : signed(real), color: test},
  ];
}

function verdict({before, after, predicted, real, moved, examples: count, size}) {
  const values = {
    before: number(before, 5), after: after === null ? "∞" : number(after, 5), moved: whole(moved),
    examples: examples(count), size: small(size), share: predicted ? percent(real / predicted, 0) : "–",
  };
  const facts = t("nudges.step.facts", values);
  return `${facts} ${t(`nudges.step.${outcome(predicted, real)}`, values)}`;
}

/** Up to a tenth off, the slope has told nearly the truth. */
function outcome(predicted, real) {
  if (predicted === 0) return "flat";
  if (real === null || real > 0) return "uphill";
  const share = real / predicted;
  if (share > 0.9 && share < 1.1) return "right";
  return share < 1 ? "less" : "more";
}

function table() {
  const columns = ["before", "predicted", "after", "real", "moved"].map(name => t(`nudges.table.${name}`));
  if (!trial()) return {columns, rows: []};
  const {before, predicted, after, real, moved} = trial();
  return {columns, rows: [[before, predicted, after ?? "", real ?? "", moved]]};
}

function ways() {
  const choices = WAYS.map(value => {
    const input = el("input", {
      type: "radio", name: "nudges-follow", value, onchange: () => store.set({follow: value})});
    const words = el("span", {}, t(`nudges.follow.${value}`));
    return {value, input, label: el("label", {class: "wall-choice"}, input, words)};
  });
  return {
    element: el("fieldset", {class: "wall-scale nudges-ways"},
      el("legend", {}, t("nudges.follow.name")), choices.map(({label}) => label)),
    update() {
      for (const {value, input} of choices) input.checked = value === store.state.follow;
    },
  };
}

/** How many are kept: the slider counts in equal ratios. */
function keeping() {
  const places = 200;
  const range = el("input", {type: "range", min: 0, max: places, step: 1, oninput: () => {
    const {numbers} = model()?.message ?? {numbers: 1};
    store.set({keep: Math.round(numbers ** (range.value / places))});
  }});
  const value = el("output");
  const roll = el("button", {
    type: "button", class: "small", onclick: () => store.set({lot: 1 + store.state.lot % 999999})},
  t("nudges.follow.roll"));
  const element = el("div", {class: "nudges-keep"},
    el("label", {class: "nudges-slider"}, el("span", {}, t("nudges.follow.keep")), range, value), roll);
  return {
    element,
    update() {
      const {follow} = store.state;
      const known = model();
      element.hidden = !known || follow === "all" || follow === "signs";
      roll.hidden = follow !== "random";
      if (element.hidden) return;
      const {numbers} = known.message;
      const place = Math.round(places * Math.log(kept(known)) / Math.log(numbers));
      if (Math.round(numbers ** (range.value / places)) !== kept(known)) range.value = place;
      write(value, keptText(known, follow));
      range.setAttribute("aria-valuetext", value.textContent);
    },
  };
}

function keptText(known, follow) {
  const count = whole(kept(known));
  return follow === "top" ? t("nudges.follow.kept", {count, share: percent(shareOfTop(known, kept(known)))}) : count;
}

function stride() {
  const range = el("input", {type: "range", min: 0, max: slider.most, step: 1, oninput: () =>
    store.set({stride: slider.strideAt(Number(range.value))})});
  const value = el("output");
  const back = el("button", {type: "button", class: "small", onclick: () => store.set({stride: 0})});
  return {
    element: el("div", {class: "nudges-keep"},
      el("label", {class: "nudges-slider"}, el("span", {}, t("nudges.step.size")), range, value), back),
    update() {
      const now = strideNow();
      if (slider.strideAt(Number(range.value)) !== now) range.value = slider.placeOf(now);
      write(value, `η = ${small(now)}`);
      range.setAttribute("aria-valuetext", value.textContent);
      write(back, t("nudges.step.asTraining", {rate: small(learningRate())}));
      back.hidden = now === learningRate();
    },
  };
}
