/**
 * The largest nudges into each layer as the edges of the network, in color and thickness on the signed logarithmic
 * scale; the circles are the nudges of the biases.
 */

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
 * @param {{count: number, chosen: import("./place.js").Place, pixels: Uint8Array|null, colors: object, width: number,
 *   height: number}} look count: how many edges into each layer
 * @returns {import("../scene.js").Scene}
 */
export function edgesScene(known, look) {
  const {width, height, colors} = look;
  const lines = linesOf(known, look);
  const sizes = [known.layers[0].inputs, ...known.layers.map(({neurons}) => neurons)];
  const place = places({width, height: height - LEGEND + 18}, sizes, shown(known, lines, look.chosen));
  const legend = {largest: known.largest, zeros: known.message.zeros, colors, width, y: height - LEGEND};
  return {
    width, height,
    items: [
      pictureItem(place.grid, look), ...wireItems(known, lines, place, look), ...circleItems(known, place, look),
      ...names(place, colors), ...legendItems(legend),
    ],
  };
}

/** The largest into each layer, and the one chosen whatever its size. */
function linesOf({ranked, layers, strengths}, {count, chosen}) {
  const lines = [];
  const left = layers.map(() => count);
  for (let k = 0; k < ranked.length && left.some(more => more > 0) && strengths[ranked[k]] !== 0; k++) {
    const place = placeAt(ranked[k], layers);
    if (place.input !== BIAS && left[place.layer - 1]-- > 0) lines.push({...place, value: strengths[ranked[k]]});
  }
  const isThere = lines.some(line => idOf(line) === idOf(chosen));
  return isThere || chosen.input === BIAS
    ? lines
    : [...lines, {...chosen, value: strengths[indexOf(chosen, layers)]}];
}

/** Of a wide layer, the neurons at the ends of the strongest edges, and then the first ones. */
function shown({layers}, lines, chosen) {
  return layers.map(({index, neurons}) => {
    const ends = lines.flatMap(({layer, input, neuron}) =>
      layer === index ? [neuron] : layer === index + 1 ? [input] : []);
    const own = {[chosen.layer]: chosen.neuron, [chosen.layer - 1]: chosen.input}[index] ?? [];
    const wanted = [own, ends, ...Array.from({length: Math.min(neurons, SHOWN_MAX)}, (_, i) => i)].flat();
    return [...new Set(wanted.filter(neuron => neuron >= 0))].slice(0, SHOWN_MAX).sort((a, b) => a - b);
  });
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

/** The digits beside the outputs. */
function names({columns}, colors) {
  const {x, r, ys, neurons} = columns.at(-1);
  const size = Math.max(10, Math.min(18, r * 1.2));
  return neurons.map(neuron => write(String(neuron), x + r + 8, ys.get(neuron), {size, fill: colors.muted}));
}

