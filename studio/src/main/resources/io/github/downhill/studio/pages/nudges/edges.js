/**
 * The largest nudges into each layer as the edges of the network, in color and thickness on the signed logarithmic
 * scale; the circles are the nudges of the biases.
 */

import {indices} from "../draw/contributions.js";
import {layout as places, SHOWN_MAX} from "../draw/layout.js";
import {wires} from "../draw/wires.js";
import {css, grey, signed} from "../palette.js";
import {write} from "../wall/marks.js";
import {LEGEND, legendItems} from "./legend.js";
import {nudgeAt} from "./model.js";
import {BIAS, idOf, indexOf, placeAt} from "./place.js";
import {sentence} from "./words.js";

/**
 * @param {import("./model.js").Model} known
 * @param {{count: number, chosen: import("./place.js").Place, pixels: Uint8Array|null, colors: object,
 *   words: {few: (shown: number, of: number) => string}, width: number, height: number}} look count: how many edges into each layer
 * @returns {import("../scene.js").Scene}
 */
export function edgesScene(known, look) {
  const {width, height, colors} = look;
  const {lines, columns} = pickedOf(known, look);
  const sizes = [known.layers[0].inputs, ...known.layers.map(({neurons}) => neurons)];
  const place = places({width, height: height - LEGEND + 18}, sizes, columns);
  const legend = {largest: known.largest, zeros: known.message.zeros, colors, width, y: height - LEGEND};
  return {
    width, height,
    items: [
      pictureItem(place.grid, look), ...wireItems(known, lines, place, look), ...circleItems(known, place, look),
      ...names(place, colors), ...counts(place, look), ...legendItems(legend),
    ],
  };
}

let last = {};

/**
 * The neurons that have a circle, of a wide layer those at the ends of the largest nudges into each layer, and the
 * largest between them. Worked out once for each choice, for there may be millions of numbers.
 *
 * @param {import("./model.js").Model} known
 * @param {{count: number, chosen: import("./place.js").Place}} look
 * @returns {{columns: number[][], lines: object[]}}
 */
export function pickedOf(known, {count, chosen}) {
  const id = idOf(chosen);
  if (last.known !== known || last.count !== count || last.id !== id) {
    const columns = columnsOf(known, linesOf(known, count, () => true), chosen);
    last = {known, count, id, columns, lines: withChosen(linesBetween(known, count, columns), known, chosen)};
  }
  return last;
}

/** The largest into each layer that may be shown, for each of them. */
function linesOf({ranked, layers, strengths}, count, isShown) {
  const lines = layers.map(() => []);
  for (let k = 0; k < ranked.length && strengths[ranked[k]] !== 0 && lines.some(({length}) => length < count); k++) {
    const place = placeAt(ranked[k], layers);
    const into = lines[place.layer - 1];
    if (place.input !== BIAS && into.length < count && isShown(place)) into.push({...place, value: strengths[ranked[k]]});
  }
  return lines;
}

function linesBetween(known, count, columns) {
  const seats = columns.map(neurons => new Set(neurons));
  const isShown = ({layer, input, neuron}) =>
    seats[layer - 1].has(neuron) && (layer === 1 || seats[layer - 2].has(input));
  return linesOf(known, count, isShown).flat();
}

function withChosen(lines, {layers, strengths}, chosen) {
  const isThere = lines.some(line => idOf(line) === idOf(chosen));
  return isThere || chosen.input === BIAS
    ? lines
    : [...lines, {...chosen, value: strengths[indexOf(chosen, layers)]}];
}

/** The layers take turns, the largest first, so that each has the ends of its largest; then the first neurons. */
function columnsOf({layers}, lines, chosen) {
  const seats = layers.map(({neurons}) => new Set(neurons <= SHOWN_MAX ? indices(neurons) : []));
  seat(seats, chosen);
  const most = Math.max(...lines.map(({length}) => length));
  for (let k = 0; k < most; k++) {
    for (const into of lines) if (into[k]) seat(seats, into[k]);
  }
  return seats.map((taken, i) => {
    for (let neuron = 0; taken.size < Math.min(SHOWN_MAX, layers[i].neurons); neuron++) taken.add(neuron);
    return [...taken].sort((a, b) => a - b);
  });
}

/** Both ends of a line, or none where there is no more room. */
function seat(seats, {layer, input, neuron}) {
  const ends = [[seats[layer - 1], neuron], ...(layer > 1 && input !== BIAS ? [[seats[layer - 2], input]] : [])];
  const missing = ends.filter(([taken, end]) => !taken.has(end));
  if (missing.every(([taken]) => taken.size < SHOWN_MAX)) missing.forEach(([taken, end]) => taken.add(end));
}

/** The picture it is about, where it is about one; else a dark square: the edges begin at its pixels all the same. */
function pictureItem({x, y, side, columns}, {pixels, colors}) {
  const rgba = new Uint8ClampedArray(4 * columns * columns);
  for (let i = 0; i < columns * columns; i++) rgba.set([...grey((pixels?.[i] ?? 0) / 255), 255], 4 * i);
  return {kind: "image", x, y, width: side, height: side, columns, rows: columns, rgba, stroke: colors.grid};
}

function wireItems(known, lines, place, {colors, chosen, width, height}) {
  const weight = chosen.input === BIAS ? null : [chosen.layer, chosen.input, chosen.neuron];
  const view = {
    lines, place: {...place, height}, colors, weight, trace: false, chosen: null, revealed: Infinity, width,
    strongest: known.layers.map(() => 1), sizes: [known.layers[0].inputs],
  };
  return wires(view).map(item => wireItem(known, item, colors));
}

/** The color and the thickness are those of the scale; the one chosen stands out by its own. */
function wireItem(known, item, colors) {
  const id = item.id.slice(1);
  const strength = known.strengths[indexOf(placeNamed(id), known.layers)];
  const isChosen = item.stroke === colors.accent;
  const lineWidth = 0.6 + 3.4 * Math.abs(strength);
  const look = isChosen ? {} : {stroke: css(signed(strength, 1)), lineWidth, opacity: 1};
  return {
    ...item, ...look, id,
    get label() {
      return said(known, id);
    },
  };
}

function circleItems(known, {columns}, {colors, chosen}) {
  return columns.flatMap(({x, r, ys, neurons}, i) => neurons.map(neuron => {
    const place = {layer: i + 1, input: BIAS, neuron};
    const strength = known.strengths[indexOf(place, known.layers)];
    const isChosen = idOf(place) === idOf(chosen);
    return {
      kind: "circle", x, y: ys.get(neuron), r, fill: css(signed(strength, 1)), id: idOf(place),
      hatch: strength === 0 || (colors.hatched && strength < 0),
      stroke: isChosen ? colors.accent : colors.muted, lineWidth: isChosen ? 4 : 1,
      get label() {
        return said(known, idOf(place));
      },
    };
  }));
}

function placeNamed(id) {
  const parts = id.split(".").map(Number);
  return {layer: parts[0], input: parts.length === 3 ? parts[1] : BIAS, neuron: parts.at(-1)};
}

function said(known, id) {
  const place = placeNamed(id);
  return sentence(place, nudgeAt(known, indexOf(place, known.layers)), known.largest);
}

/** Below a wide layer, how many of its neurons have a circle. */
function counts({columns, captions, letters}, {colors, words}) {
  return columns.filter(({neurons, of}) => neurons.length < of).map(({x, neurons, of}) =>
    write(words.few(neurons.length, of), x, captions, {size: letters, align: "middle", fill: colors.muted}));
}

/** The digits beside the outputs. */
function names({columns}, colors) {
  const {x, r, ys, neurons} = columns.at(-1);
  const size = Math.max(10, Math.min(18, r * 1.2));
  return neurons.map(neuron => write(String(neuron), x + r + 8, ys.get(neuron), {size, fill: colors.muted}));
}

