/** The sum of a neuron, first in letters, then with its actual numbers: Σ w·a + b = z, σ(z) = a. */

import katex from "katex";
import {el, write} from "../dom.js";
import {t} from "../texts.js";
import {written} from "./numbers.js";

/** How each activation is written, of z. */
const ACTIVATIONS = {
  sigmoid: "\\sigma(z)=\\dfrac{1}{1+e^{-z}}",
  tanh: "\\tanh z",
  relu: "\\max(0, z)",
  gelu: "z\\,\\Phi(z)",
  identity: "z",
  softmax: "\\dfrac{e^{z}}{\\sum_k e^{z_k}}",
};

/** The numbers below the letters, each with the sign before it. */
const PARTS = {weighted: "", bias: "+", sum: "=", activation: "→"};

const OPTIONS = {throwOnError: false, output: "htmlAndMathml"};

/** @typedef {import("./reading.js").Layer} Layer */

/** @returns {{element: HTMLElement, update: (layer: Layer, sum: import("./sum.js").Sum) => void}} */
export function equation() {
  const formula = el("p", {class: "draw-formula"}, el("span", {}), el("span", {}));
  const values = Object.keys(PARTS).map(name => [name, el("dd", {})]);
  const numbers = el("dl", {class: "draw-numbers"}, values.map(([name, value]) =>
    el("div", {"data-sign": PARTS[name]}, value, el("dt", {}, t(`draw.parts.${name}`)))));
  let rendered = "";

  return {
    element: el("div", {class: "draw-equation"}, formula, numbers),
    update(layer, sum) {
      const halves = formulaOf(layer);
      if (halves.join() !== rendered) halves.forEach((tex, i) => katex.render(tex, formula.children[i], OPTIONS));
      rendered = halves.join();
      for (const [name, value] of values) write(value, written(sum[name], 3));
    },
  };
}

/**
 * In two halves, so that a narrow page can break between them.
 *
 * @param {Layer} layer
 * @returns {string[]}
 */
export const formulaOf = ({index, inputs, activation}) =>
  [`z=\\sum_{i=0}^{${inputs - 1}} w_i\\,a^{(${index - 1})}_i+b`, `a=${ACTIVATIONS[activation] ?? "f(z)"}`];
