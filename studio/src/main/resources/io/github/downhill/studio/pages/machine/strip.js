/**
 * A small picture of the network at the step in view: the weight maps of the first layer and the ten outputs. It stands
 * beside the curves, so that one sees the network change while one moves along them.
 */

import {bias, shape} from "../network.js";
import {grey, css, palette, signed} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {colorTable, painter} from "../wall/pictures.js";
import {extents, shownWeights} from "../wall/values.js";
import {shown} from "./shown.js";

const MAPS_MOST = 16;
const NARROW = 350; // narrower than this it stands beside the charts
const SIDE = 28; // pixels of a map
const GAP = 4;
const TITLE = 22;
const OUTPUTS = 76;
const ROOM_FOR_TWO = 28; // narrower outputs are written with one digit after the point
const PICTURE = 42;
const BESIDE = PICTURE + 6; // the height of the title that has the picture beside it

const PROJECTOR = matchMedia("(min-width: 1700px)");

const paintMap = painter();

/**
 * How high the strip is where it is so wide.
 *
 * @param {number} width
 * @returns {number}
 */
export function stripHeight(width) {
  const {rows, size} = tiling(MAPS_MOST, width);
  return TITLE + rows * (size + GAP) + 6 + BESIDE + OUTPUTS;
}

/** Four in a row where it stands beside the charts, eight where it lies below them. */
function tiling(count, width) {
  const columns = width < NARROW ? 4 : 8;
  const size = Math.floor((width - 2 - GAP * (columns - 1)) / columns);
  return {columns, size, rows: Math.ceil(count / columns)};
}

/**
 * The strip as a scene.
 *
 * @param {{width: number, height: number}} size
 * @returns {import("../scene.js").Scene}
 */
export function stripScene({width, height}) {
  const {run, moment} = shown(store.state, store.data);
  const items = run && moment?.parameters ? [...maps(run, moment, width), ...outputs(run, moment, width, height)] : [];
  return {width, height, items};
}

function maps(run, {parameters}, width) {
  const [first] = shape(run);
  const values = shownWeights(first, parameters, null, null, new Float32Array(first.inputs * first.neurons));
  const most = extents(values, first.inputs, store.state.scale === "common", new Float32Array(first.neurons));
  const {exponent, palette: name} = store.state;
  const shades = {table: colorTable(value => signed(value, 1)), exponent, signs: name === "grey"};
  const count = Math.min(MAPS_MOST, first.neurons);
  const title = count < first.neurons
    ? t("machine.strip.some", {shown: count, all: number(first.neurons, 0)}) : t("machine.strip.maps");
  const tiles = Array.from({length: count}, (_, neuron) => {
    const part = {rows: 1, start: neuron * first.inputs, length: first.inputs, extents: [most[neuron]]};
    return map(neuron, paintMap(`map ${neuron}`, values, part, shades), bias(parameters, first, neuron), width);
  });
  return [heading(title, 0, TITLE), ...tiles.flat()];
}

function map(neuron, picture, itsBias, width) {
  const {columns, size} = tiling(MAPS_MOST, width);
  const [column, row] = [neuron % columns, Math.floor(neuron / columns)];
  const place = {x: 1 + column * (size + GAP), y: TITLE + row * (size + GAP), width: size, height: size};
  const label = t("machine.strip.map", {neuron, bias: number(itsBias, 2)});
  const {accent, grid} = palette();
  const chosen = store.state.neuron === `1.${neuron}`;
  return [
    {kind: "image", ...place, columns: SIDE, rows: SIDE, ...picture, id: `1.${neuron}`, label},
    {kind: "rect", ...place, stroke: chosen ? accent : grid, lineWidth: chosen ? 3 : 1},
  ];
}

function outputs(run, {activations}, width, height) {
  const top = height - OUTPUTS - BESIDE;
  const title = heading(t("machine.strip.outputs"), top, BESIDE);
  const last = shape(run).at(-1);
  const values = outputValues(last, activations);
  if (values.length === 0) return [title, heading(t("machine.strip.noInput"), top + BESIDE, TITLE)];
  const picture = inputPicture(activations, {x: width - PICTURE - 1, y: top, width: PICTURE, height: PICTURE});
  const brightest = values.indexOf(Math.max(...values));
  const label = store.data.answer?.label;
  const wide = width / values.length;
  return [title, picture, ...values.flatMap((value, digit) => output(
    {value, digit, brightest: digit === brightest, right: digit === label, id: `${last.index}.${digit}`},
    {x: digit * wide, top: top + BESIDE, width: wide}))];
}

/** What the last layer says; nothing where nothing is drawn. */
function outputValues(last, activations) {
  if (!activations || store.data.answer?.empty) return [];
  return Array.from(activations.subarray(last.after, last.after + last.neurons));
}

/** What the network looks at. */
function inputPicture(activations, place) {
  const rgba = new Uint8ClampedArray(4 * SIDE * SIDE).fill(255);
  for (let i = 0; i < SIDE * SIDE; i++) rgba.set(grey(activations[i]), 4 * i);
  return {kind: "image", ...place, columns: SIDE, rows: SIDE, rgba, stroke: palette().grid};
}

/** One output: how bright it is as a column and as a number, and below it the digit it stands for. */
function output({value, digit, brightest, right, id}, {x, top, width}) {
  const colors = palette();
  const digits = width < ROOM_FOR_TWO ? 1 : 2;
  const size = Math.min(letters(), width / (0.6 * digits + 1.3));
  const column = {x: x + 2, y: top + 14, width: width - 4, height: OUTPUTS - 42};
  const part = Math.min(1, Math.max(0, value)) * column.height;
  const middle = x + width / 2;
  const label = t(`machine.strip.output${right ? "Right" : ""}`, {digit, value: number(value, 2)});
  return [
    {kind: "rect", ...column, fill: css(grey(0)), stroke: colors.grid, lineWidth: 1, id, label},
    {kind: "rect", ...column, y: column.y + column.height - part, height: part, fill: css(grey(1)), opacity: 0.92},
    {kind: "rect", ...column, stroke: brightest ? colors.accent : "none", lineWidth: 2.5},
    text(middle, top + 6, number(value, digits), size, colors.text, 400),
    text(middle, top + OUTPUTS - 18, String(digit), 14, colors.ink, brightest ? 700 : 400),
    ...right ? [text(middle, top + OUTPUTS - 5, "✓", 11, colors.ink, 700)] : [],
  ];
}

function heading(words, top, high) {
  return {...text(0, top + high / 2 - 2, words, letters(), palette().muted, 400), align: "start"};
}

/** How large letters are; the same as those of the page around. */
function letters() {
  return PROJECTOR.matches ? 15 : 12;
}

function text(x, y, words, size, fill, weight) {
  return {kind: "text", x, y, text: words, size, fill, weight, align: "middle", baseline: "middle"};
}

/**
 * The strip in numbers: the biases of the first layer and the outputs.
 *
 * @returns {{columns: string[], rows: (string|number)[][]}}
 */
export function stripTable() {
  const {run, moment} = shown(store.state, store.data);
  const columns = ["what", "number", "value"].map(name => t(`machine.strip.columns.${name}`));
  return {columns, rows: run && moment?.parameters ? [...biasRows(run, moment), ...outputRows(run, moment)] : []};
}

function biasRows(run, {parameters}) {
  const [first] = shape(run);
  return Array.from({length: first.neurons}, (_, i) => [t("machine.strip.bias"), i, bias(parameters, first, i)]);
}

function outputRows(run, {activations}) {
  const values = outputValues(shape(run).at(-1), activations);
  return values.map((value, digit) => [t("machine.strip.outputRow"), digit, value]);
}
