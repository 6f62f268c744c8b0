/**
 * One neuron large. In the first layer its weights are a picture, pixel by pixel; further on they are a list of bars,
 * one for each neuron it listens to, or a field of cells when those are many.
 */

import {frame, signedBar, write} from "./marks.js";

const SIDE = 28;
const RULER = 16;
const BARS_MOST = 40;
/** In a lower line a picture would be a blot. */
const THUMBNAIL = 16;
const NAME = 30;
const VALUE = 46;

/**
 * @typedef {object} Closeup
 * @property {number} layer
 * @property {number} neuron
 * @property {Float32Array} values what is shown, one per input
 * @property {import("./pictures.js").Picture} picture the same as colors
 * @property {import("./pictures.js").Picture[]|null} thumbnails pictures of the neurons it listens to
 * @property {number} most the value that gets the full color
 * @property {(input: number) => string} cellOf what a screen reader hears of one weight
 * @property {(value: number) => string} numberOf
 */

/**
 * @param {Closeup} closeup
 * @param {{colors: object, weight: string, width: number, height: number}} look
 * @returns {{width: number, height: number, items: object[]}}
 */
export function closeupScene(closeup, look) {
  if (closeup.layer === 1) return field(closeup, SIDE, look);
  if (closeup.values.length > BARS_MOST) return field(closeup, Math.ceil(Math.sqrt(closeup.values.length)), look);
  return bars(closeup, look);
}

function field(closeup, columns, {colors, weight, width, height}) {
  const rows = Math.ceil(closeup.values.length / columns);
  const cell = Math.max(2, Math.floor(Math.min((width - RULER - 4) / columns, (height - RULER - 4) / rows)));
  const place = {x: RULER, y: RULER, cell, columns};
  const items = [
    ...rulers(closeup, place, {colors, rows}),
    {
      kind: "image", x: RULER, y: RULER, width: columns * cell, height: rows * cell, columns, rows,
      ...closeup.picture,
    },
    ...cells(closeup, place),
    ...picked(closeup, weight, place, colors),
  ];
  return {width, height: RULER + rows * cell + 4, items};
}

/** The places of some columns above, and to the left the rows; of cells that have no place, the number of the first. */
function rulers({layer}, {x, y, cell, columns}, {colors, rows}) {
  const marks = [...new Set([0, 0.25, 0.5, 0.75, 1].map(share => Math.floor(share * (columns - 1))))];
  const look = {size: 10, fill: colors.muted};
  const middle = at => (at + 0.5) * cell;
  const nameOf = row => String(layer === 1 ? row : row * columns);
  return [
    ...marks.map(at => write(String(at), x + middle(at), y / 2, {...look, align: "middle"})),
    ...marks.filter(at => at < rows).map(at => write(nameOf(at), x - 4, y + middle(at), {...look, align: "end"})),
  ];
}

function cells(closeup, place) {
  return Array.from(closeup.values, (_, input) => ({
    kind: "rect", ...boxOf(input, place), id: `${closeup.layer}.${input}.${closeup.neuron}`,
    get label() {
      return closeup.cellOf(input);
    },
  }));
}

function picked(closeup, weight, place, colors) {
  const [layer, input, neuron] = weight.split(".").map(Number);
  const ours = layer === closeup.layer && neuron === closeup.neuron && input < closeup.values.length;
  return ours ? [frame(boxOf(input, place), colors, 1)] : [];
}

function boxOf(input, {x, y, cell, columns}) {
  return {x: x + (input % columns) * cell, y: y + Math.floor(input / columns) * cell, width: cell, height: cell};
}

function bars(closeup, look) {
  const line = Math.max(12, Math.min(20, Math.floor((look.height - 4) / closeup.values.length)));
  const items = Array.from(closeup.values, (_, input) => bar(closeup, input, {y: 2 + input * line, line}, look)).flat();
  return {width: look.width, height: closeup.values.length * line + 4, items};
}

function bar(closeup, input, {y, line}, {colors, weight, width}) {
  const {layer, neuron, values, thumbnails, most} = closeup;
  const id = `${layer}.${input}.${neuron}`;
  const wide = Math.min(width, 340);
  const middle = y + line / 2;
  const box = {x: 1, y, width: wide - 2, height: line};
  const thumbnail = thumbnails && line >= THUMBNAIL && {
    kind: "image", x: 22, y: y + 1, width: line - 2, height: line - 2, columns: SIDE, rows: SIDE, ...thumbnails[input],
  };
  const from = NAME + (thumbnail ? line : 0);
  const length = wide - from - VALUE;
  return [
    write(String(input), 18, middle, {align: "end", fill: colors.text}),
    ...(thumbnail ? [thumbnail] : []),
    ...signedBar({value: values[input], most, x: from, y: y + line * 0.2, width: length, height: line * 0.6}, colors),
    write(closeup.numberOf(values[input]), wide - 4, middle, {align: "end", fill: colors.muted}),
    ...(id === weight ? [frame(box, colors, 0)] : []),
    {kind: "rect", ...box, id, label: closeup.cellOf(input)},
  ];
}
