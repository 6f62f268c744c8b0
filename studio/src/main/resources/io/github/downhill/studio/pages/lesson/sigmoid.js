/**
 * The sigmoid as a curve, and on it the neuron chosen, at its sum and its activation.
 */

import {el, svgEl} from "../dom.js";
import {number, t} from "../texts.js";

const WIDTH = 360;
const HEIGHT = 150;
const SUM_MAX = 8; // a larger sum sits at the edge, where the curve is flat anyway
const EDGE = {left: 34, right: 14, top: 14, bottom: 30};

/**
 * σ(z).
 *
 * @param {number} z
 */
export const sigmoid = z => 1 / (1 + Math.exp(-z));

/**
 * @returns {{element: HTMLElement, update: (view: import("./seen.js").Seen) => void}}
 */
export function sigmoidFigure() {
  const dot = svgEl("circle", {class: "lesson-dot", r: 6});
  const drop = svgEl("path", {class: "lesson-drop"});
  const picture = svgEl("svg", {class: "lesson-curve", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img",
    "aria-label": t("lesson.figure.sigmoid")}, axes(), svgEl("path", {class: "lesson-line", d: curve()}), drop, dot);
  const words = el("figcaption", {class: "lesson-number"});
  const element = el("figure", {class: "lesson-figure"}, picture, words);
  return {element, update: view => place(view, {dot, drop, words})};
}

function place({neuron, sums, activations}, {dot, drop, words}) {
  const sum = neuron && sums?.[neuron.layer][neuron.index];
  for (const mark of [dot, drop]) mark.toggleAttribute("hidden", sum === undefined);
  words.textContent = sum === undefined ? "" : caption(sum, activations[neuron.layer][neuron.index]);
  if (sum === undefined) return;
  const [x, y] = [xOf(sum), yOf(sigmoid(sum))];
  dot.setAttribute("cx", x);
  dot.setAttribute("cy", y);
  drop.setAttribute("d", `M${x} ${yOf(0)}V${y}H${xOf(-SUM_MAX)}`);
}

function caption(sum, activation) {
  return `σ(${number(sum, 3)}) = ${number(activation, 3)}`;
}

function axes() {
  return [
    svgEl("path", {class: "lesson-axis", d: `${across(0)}M${xOf(0)} ${yOf(0)}V${yOf(1)}`}),
    svgEl("path", {class: "lesson-axis is-dashed", d: across(1)}),
    ...[-SUM_MAX, -SUM_MAX / 2, 0, SUM_MAX / 2, SUM_MAX].map(z => label(xOf(z), yOf(0) + 15, number(z, 0), "middle")),
    ...[0, 0.5, 1].map(a => label(xOf(-SUM_MAX) - 6, yOf(a) + 4, number(a, a % 1 ? 1 : 0), "end")),
  ];
}

function across(activation) {
  return `M${xOf(-SUM_MAX)} ${yOf(activation)}H${xOf(SUM_MAX)}`;
}

function label(x, y, text, anchor) {
  return svgEl("text", {class: "lesson-tick", x, y, "text-anchor": anchor}, text);
}

function curve() {
  const points = Array.from({length: 97}, (_, i) => -SUM_MAX + i * SUM_MAX / 48);
  return `M${points.map(z => `${xOf(z).toFixed(1)} ${yOf(sigmoid(z)).toFixed(1)}`).join("L")}`;
}

function xOf(sum) {
  const bounded = Math.max(-SUM_MAX, Math.min(SUM_MAX, sum));
  return EDGE.left + (bounded + SUM_MAX) / (2 * SUM_MAX) * (WIDTH - EDGE.left - EDGE.right);
}

function yOf(activation) {
  return HEIGHT - EDGE.bottom - activation * (HEIGHT - EDGE.top - EDGE.bottom);
}
