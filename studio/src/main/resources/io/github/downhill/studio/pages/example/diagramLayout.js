/**
 * Where everything stands in the picture of the way back: as much as there is room for. Pure.
 */

const HEAD = 34;
const ROW_LEAST = 12.5;
const ROW_MOST = 30;
const GAP_LEAST = 34;
const GAP_TIGHT = 20;
const ARROW = 18;
const NUMBER = 46;

/** What is written beside the arrows, from most to least. */
const LEVELS = [
  {activation: true, wish: true, bias: true},
  {activation: false, wish: true, bias: true},
  {activation: false, wish: true, bias: false},
  {activation: false, wish: false, bias: false},
];

/**
 * @param {import("./pass.js").Pass} pass
 * @param {{width: number, height: number}} size
 */
export function place({layers}, {width, height}) {
  const picture = Math.max(56, Math.min(132, width * 0.15, (height - HEAD) / 2 - 34));
  const room = width - picture - 16;
  const row = Math.max(ROW_LEAST, Math.min(ROW_MOST,
    (height - HEAD) / Math.max(...layers.map(({neurons}) => neurons))));
  const radius = Math.max(4.5, Math.min(9, row / 2 - 1.5));
  const blocks = [];
  const levels = levelsOf(layers.length, radius, room);
  const gap = (room - sum(levels.map(level => widthOf(level, radius)))) / layers.length;
  let x = picture + 4;
  for (const level of levels) {
    const width = widthOf(level, radius);
    blocks.push({...columns(level, radius), level, x: x + gap, width});
    x += gap + width;
  }
  return {blocks, radius, row, picture, top: HEAD, bottom: height,
    pixels: pass => pixels(pass, pictureBox({picture, height}))};
}

/** The same in all layers; where there is no room for any number, at least what is wished of the outputs. */
function levelsOf(count, radius, room) {
  const bare = LEVELS.at(-1);
  const level = LEVELS.find(each => count * (widthOf(each, radius) + GAP_LEAST) <= room) ?? bare;
  const levels = Array.from({length: count}, () => level);
  const outputs = [...levels.slice(0, -1), LEVELS.at(-2)];
  const needed = sum(outputs.map(each => widthOf(each, radius) + GAP_TIGHT));
  return level === bare && needed <= room ? outputs : levels;
}

function sum(numbers) {
  return numbers.reduce((total, value) => total + value, 0);
}

/**
 * The picture that the network is shown stands above, the nudges to weights from it below.
 *
 * @param {{picture: number, height: number}} layout
 */
export function pictureBox({picture, height}) {
  const room = (height - HEAD) / 2;
  return {x: 2, y: HEAD + Math.max(0, (room - picture - 30) / 2), width: picture, height: picture};
}

/**
 * The neurons of a layer that are shown: all, or those of which most is wished, and the one that is chosen.
 *
 * @param {import("./pass.js").Pass} pass
 * @param {number} layer
 * @param {{top: number, bottom: number, row: number}} layout
 * @param {{layer: number, neuron: number}} chosen
 * @returns {{neuron: number, y: number}[]}
 */
export function rowsOf({wishes}, layer, {top, bottom, row}, chosen) {
  const all = Array.from(wishes[layer], (_, neuron) => neuron);
  const fitting = Math.floor((bottom - top) / row + 1e-6);
  const rank = neuron => chosen.layer === layer && chosen.neuron === neuron ? Infinity
    : Math.abs(wishes[layer][neuron]);
  const shown = all.length <= fitting
    ? all
    : all.toSorted((one, other) => rank(other) - rank(one)).slice(0, fitting - 1).sort((one, other) => one - other);
  const start = top + Math.max(0, (bottom - top - (shown.length + (shown.length < all.length ? 1 : 0)) * row) / 2);
  return shown.map((neuron, i) => ({neuron, y: start + (i + 0.5) * row}));
}

function widthOf({activation, wish, bias}, radius) {
  return 2 * radius + 4 + (activation ? NUMBER - 4 : 0) + 2 * ARROW + (wish ? NUMBER : 0) + (bias ? NUMBER : 0);
}

/** Where the marks of a neuron stand, from the left of its block. */
function columns(level, radius) {
  const circle = 2 * radius + 4;
  const wish = circle + (level.activation ? NUMBER - 4 : 0);
  const bias = wish + ARROW + (level.wish ? NUMBER : 0);
  const end = bias + ARROW + (level.bias ? NUMBER : 0);
  return {
    at: {
      activation: wish / 2, activationNumber: wish - 3, wish: (wish + bias) / 2, wishArrow: wish + ARROW / 2,
      wishNumber: bias - 3,
      bias: (bias + end) / 2, biasArrow: bias + ARROW / 2, biasNumber: end - 3,
    },
    boxes: {activation: [0, wish], wish: [wish, bias - wish], bias: [bias, end - bias]},
  };
}

/** The pixels that are lit: the others have no say in any nudge. */
function pixels({a}, {x, y, width}) {
  const side = Math.round(Math.sqrt(a[0].length));
  const cell = width / side;
  return Array.from(a[0], (value, neuron) => ({value, neuron, x: x + (neuron % side + 0.5) * cell,
    y: y + (Math.floor(neuron / side) + 0.5) * cell}))
    .filter(({value}) => value > 0);
}
