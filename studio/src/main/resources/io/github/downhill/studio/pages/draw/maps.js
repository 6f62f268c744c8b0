/**
 * What a neuron of the first layer hears, as two maps: its weights, and weights × pixels. A pure function.
 *
 * @typedef {object} Heard
 * @property {string[]} ids of the weights, one an input
 * @property {Float32Array} weights
 * @property {Float32Array} values weight × activation
 * @property {number} marked the input that was chosen, or −1
 */

import {palette} from "../palette.js";
import {t} from "../texts.js";
import {negatives, signs} from "./colors.js";
import {small, smallLetters} from "./letters.js";
import {written} from "./numbers.js";
import {placeOf} from "./pixel.js";

const GAP = 16;

/**
 * Two maps side by side, each in its own scale, which stands below it.
 *
 * @param {{width: number, height: number}} size
 * @param {Heard} heard
 * @returns {import("../scene.js").Scene}
 */
export function mapsScene({width, height}, {weights, values, ids, marked}) {
  const caption = smallLetters() * 1.7;
  const side = Math.max(1, Math.min((width - GAP) / 2, height - caption));
  const left = (width - 2 * side - GAP) / 2;
  const first = {x: left, y: 0, side, caption, marked};
  const second = {...first, x: left + side + GAP};
  return {width, height, items: [
    ...map(first, weights, t("draw.weightMap")), ...map(second, values, t("draw.valueMap")),
    ...cells(second, values, ids),
  ]};
}

function map(place, values, name) {
  const {x, y, side, caption, marked} = place;
  const colors = palette();
  const most = largestSize(values);
  const columns = columnsOf(values);
  const rgba = signs(values, most);
  const hatchMask = colors.hatched ? negatives(values) : undefined;
  const below = y + side + caption / 2 + 1;
  return [
    {kind: "image", x, y, width: side, height: side, columns, rows: columns, rgba, hatchMask, stroke: colors.grid},
    ...(marked >= 0 ? [{kind: "rect", ...cellAt(place, marked, values), stroke: colors.accent, lineWidth: 2}] : []),
    small(x, below, name, colors.muted, "start"), small(x + side, below, `±${written(most, 2)}`, colors.muted, "end"),
  ];
}

/** The cells that can be picked: those that add something. */
function cells(place, values, ids) {
  return Array.from(values, (value, input) => value && {
    kind: "rect", id: ids[input], ...cellAt(place, input, values),
    label: t("draw.valueAt", {...placeOf(input, values.length), value: written(value, 3)}),
  }).filter(Boolean);
}

function cellAt({x, y, side}, input, values) {
  const {row, column} = placeOf(input, values.length);
  const cell = side / columnsOf(values);
  return {x: x + column * cell, y: y + row * cell, width: cell, height: cell};
}

const columnsOf = values => Math.round(Math.sqrt(values.length));

/** @param {Float32Array} values @returns {number} the size of the one furthest from zero */
export const largestSize = values => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
