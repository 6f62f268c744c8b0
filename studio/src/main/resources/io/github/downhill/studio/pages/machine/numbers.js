/**
 * The numbers one looks at first: how the training stands at the step in view.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {epochAt, percent} from "./curves.js";
import {measuredAt, shown} from "./shown.js";

const NAMES = ["accuracy", "cost", "testCost", "step", "epoch", "rate", "speed"];

const NONE = () => t("machine.numbers.none");

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createNumbers() {
  const values = Object.fromEntries(NAMES.map(name => [name, el("dd", {"data-number": name})]));
  const names = Object.fromEntries(NAMES.map(name => [name, el("dt")]));
  const pairs = NAMES.map(name => el("div", {class: `machine-number is-${name}`}, values[name], names[name]));
  const element = el("dl", {class: "machine-numbers", "aria-label": t("machine.numbers.name")}, pairs);
  const update = () => {
    const now = shown(store.state, store.data);
    for (const [name, words] of Object.entries(numbersOf(now))) write(values[name], words);
    for (const name of NAMES) write(names[name], nameOf(name, now));
  };
  return {element, update};
}

/** Whoever looks back is told when the test was, for it may have been long before. */
function nameOf(name, now) {
  const {tested} = measuredAt(now);
  if (name === "rate" && falls(now)) return t("machine.numbers.rateFalling");
  const earlier = !now.live && tested !== null && tested !== now.step && (name === "accuracy" || name === "testCost");
  return t(`machine.numbers.${name}${earlier ? "Earlier" : ""}`, {step: number(tested ?? 0, 0)});
}

/** Where the learning rate is not the same in all steps, one wants to know that it is meant to be so. */
function falls({run}) {
  return (run?.recipe.schedule ?? "constant") !== "constant";
}

/** Only what has changed is written, for a screen reader may stand on it. */
function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/**
 * The numbers as one reads them.
 *
 * @param {import("./shown.js").Shown} now
 * @returns {Object<string, string>}
 */
export function numbersOf(now) {
  const {cost, testCost, accuracy} = measuredAt(now);
  return {
    accuracy: said(accuracy, value => percent(value, 2)),
    cost: said(cost, value => number(value, 4)),
    testCost: said(testCost, value => number(value, 4)),
    step: number(now.step, 0),
    epoch: now.run ? epochAt(now.step, now.run) : NONE(),
    rate: said(now.moment?.learningRate ?? now.run?.recipe.learningRate, value => number(value)),
    speed: said(now.run?.status === "playing" && now.moment?.imagesPerSecond || null, value => number(value, 0)),
  };
}

function said(value, say) {
  return value === null || value === undefined ? NONE() : say(value);
}
