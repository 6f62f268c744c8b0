/**
 * The example at hand, when one goes example by example: which picture it is, and what it costs by itself.
 */

import {el} from "../dom.js";
import {shape} from "../network.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {shown} from "./shown.js";

const LEAST = 1e-4;

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createExample() {
  const words = el("p");
  const show = image => store.set({image});
  const lookAtIt = () => show(`training:${store.data.moment.example}`);
  const look = el("button", {type: "button", onclick: lookAtIt}, t("machine.example.look"));
  const test = el("button", {type: "button", onclick: () => show("test:0")}, t("machine.strip.pick"));
  const cost = el("p");
  const element = el("div", {class: "machine-example"}, words, look, cost, test);
  const update = () => {
    const now = shown(store.state, store.data);
    const example = now.moment?.example ?? -1;
    words.hidden = look.hidden = example < 0;
    if (example >= 0) words.textContent = sentence(now.moment);
    look.hidden ||= store.state.image === `training:${example}`;
    const other = example >= 0 && !look.hidden;
    cost.textContent = other ? "" : costWords(now, store.data.answer);
    test.hidden = example >= 0 || (Boolean(now.moment?.activations) && !store.data.answer?.empty);
  };
  return {element, update};
}

function sentence({example, exampleInBatch}) {
  return t("machine.example.is", {index: number(example, 0), place: number(exampleInBatch + 1, 0)});
}

/** The cost of the picture in view, where one knows what it should be. */
function costWords({run, moment}, answer) {
  if (!moment?.activations || !(answer?.label >= 0) || answer.empty) return "";
  const last = shape(run).at(-1);
  const outputs = moment.activations.subarray(last.after, last.after + last.neurons);
  const key = run.recipe.cost === "cross-entropy" ? "crossCost" : "cost";
  return t(`machine.example.${key}`, {cost: costSaid(ownCost(outputs, answer.label, run))});
}

/** Three digits that matter, unless the first of them stands so far behind that nobody counts the zeros. */
function costSaid(cost) {
  return cost < LEAST ? `< ${number(LEAST)}` : number(cost);
}

/**
 * The cost of one example.
 *
 * @param {ArrayLike<number>} outputs
 * @param {number} label which of them should be 1; the others 0
 * @param {{recipe: {cost: string}, activations: string[]}} run
 * @returns {number}
 */
export function ownCost(outputs, label, {recipe, activations}) {
  const wanted = digit => (digit === label ? 1 : 0);
  const sum = part => Array.from(outputs, part).reduce((one, other) => one + other, 0);
  if (recipe.cost !== "cross-entropy") return sum((output, digit) => (output - wanted(digit)) ** 2);
  if (activations.at(-1) === "softmax") return -Math.log(outputs[label]);
  return sum((output, digit) => -Math.log(wanted(digit) ? output : 1 - output));
}
