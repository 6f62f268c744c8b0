/** The neurons behind the picture: circles filled with their activation, and beside the last of them what they say. */

import {css} from "../palette.js";
import {t} from "../texts.js";
import {neuronColor, readable} from "./colors.js";
import {written} from "./numbers.js";

/** Smaller circles have no room for their number. */
const ROOM_FOR_NUMBER = 11;

/** @typedef {import("./diagram.js").View} View */

/** @param {View} view */
export function circles(view) {
  return view.place.columns.flatMap((column, i) =>
    column.neurons.flatMap(neuron => circle(view, column, i + 1, neuron)));
}

function circle(view, {x, r, ys, reach}, layer, neuron) {
  const answered = view.read && view.revealed >= layer ? view.read.layers[layer - 1] : null;
  const round = {kind: "circle", x, y: ys.get(neuron), r};
  const shown = {...round, ...outline(view, layer, neuron), fill: view.colors.paper};
  const touched = {...round, r: reach, id: `${layer}.${neuron}`, label: t("draw.neuron", {layer, neuron})};
  return answered ? filled(answered, neuron, shown, touched) : [shown, touched];
}

function filled(layer, neuron, shown, touched) {
  const value = layer.after[neuron];
  const color = neuronColor(layer, neuron);
  const label = t("draw.neuronSays", {layer: layer.index, neuron, value: written(value, 2)});
  const inside = shown.r < ROOM_FOR_NUMBER ? [] : [numberIn(shown, value, readable(color))];
  return [{...shown, fill: css(color)}, ...inside, {...touched, label}];
}

function numberIn({x, y, r}, value, fill) {
  const text = written(value, Math.abs(value) < 9.95 ? 2 : 0);
  return {kind: "text", x, y, text, size: r * 0.74, fill, align: "middle", baseline: "middle"};
}

function outline({colors, chosen, onTrace}, layer, neuron) {
  if (chosen?.layer === layer && chosen.neuron === neuron) return {stroke: colors.accent, lineWidth: 4};
  if (onTrace.has(`${layer}.${neuron}`)) return {stroke: colors.accent, lineWidth: 2.5};
  return {stroke: colors.muted, lineWidth: 1};
}

/** The digits, and where the circles are too small for them the raw values. @param {View} view */
export function outputs(view) {
  const column = view.place.columns.at(-1);
  const size = Math.max(10, Math.min(22, column.r * 1.3));
  const done = Boolean(view.read) && view.revealed >= view.place.columns.length;
  const names = column.neurons.flatMap(neuron => output(view, column, neuron, size, done));
  return done ? [...names, frame(view, column, size)] : names;
}

function output({colors, read, answer}, {x, r, ys}, neuron, size, done) {
  const best = done && neuron === answer.neuron;
  const fill = best ? colors.text : colors.muted;
  const text = {kind: "text", y: ys.get(neuron), fill, align: "start", baseline: "middle"};
  const digit = {...text, x: x + r + 8, text: String(neuron), size, weight: best ? 700 : 400};
  if (!done || r >= ROOM_FOR_NUMBER) return [digit];
  return [digit, {...text, x: x + r + 14 + size * 0.6, text: written(read.layers.at(-1).after[neuron], 2), size: 10}];
}

/** Around the brightest output and its digit. */
function frame({colors, answer}, {x, r, ys}, size) {
  const half = Math.max(r, size / 2) + 4;
  const numbers = r >= ROOM_FOR_NUMBER ? 0 : 28;
  return {
    kind: "rect", x: x - r - 5, y: ys.get(answer.neuron) - half, width: 2 * r + 22 + size * 0.6 + numbers,
    height: 2 * half, stroke: colors.accent, lineWidth: 2, radius: half,
  };
}
