/**
 * The way back through the network: a column for each layer, with what its neurons say, what is wished of them, and the
 * nudges to their biases; between the columns the strongest nudges to weights. Pure.
 */

import {weightNudge} from "./pass.js";
import {arrow, frame, spot, tint, write} from "./marks.js";
import {css, grey} from "../palette.js";
import {light} from "./light.js";
import {brief} from "./numbers.js";
import {place, rowsOf} from "./diagramLayout.js";
import {pictures} from "./diagramPictures.js";

const LINES = 26;

/**
 * @typedef {object} Look
 * @property {object} colors
 * @property {string} opened
 * @property {{layer: number, neuron: number}} neuron
 * @property {(id: string) => string} labelOf
 * @property {Object<string, string>} words heads of the columns
 * @property {(count: number) => string} moreOf
 * @property {(layer: number) => string} layerOf
 * @property {number} width
 * @property {number} height
 */

/**
 * @param {import("./pass.js").Pass} pass
 * @param {Look} look
 * @returns {import("../scene.js").Scene}
 */
export function diagramScene(pass, look) {
  const layout = place(pass, look);
  const blocks = pass.layers.map(({index}) =>
    ({layer: index, ...layout.blocks[index - 1], rows: rowsOf(pass, index, layout, look.neuron)}));
  const items = [
    ...blocks.flatMap((block, i) => edges(pass, block, blocks[i - 1], layout, look)),
    ...pictures(pass, layout, look),
    ...blocks.flatMap(block => column(pass, block, layout, look)),
  ];
  return {width: look.width, height: look.height, items};
}

/** The strongest nudges to the weights into a layer, or into the neuron that is chosen in it. */
function edges(pass, block, before, layout, look) {
  const {layer, rows} = block;
  const froms = before ? before.rows : layout.pixels(pass);
  const into = look.neuron.layer === layer ? rows.filter(({neuron}) => neuron === look.neuron.neuron) : rows;
  const lineOf = (from, to) => ({from, to, nudge: weightNudge(pass, layer, from.neuron, to.neuron)});
  const all = into.flatMap(to => froms.map(from => lineOf(from, to)));
  const isOpen = ({from, to}) => look.opened === `w.${layer}.${from.neuron}.${to.neuron}`;
  const rank = line => isOpen(line) ? Infinity : Math.abs(line.nudge);
  const strongest = all.filter(line => rank(line) > 0).sort((one, other) => rank(other) - rank(one)).slice(0, LINES);
  const most = strongest.reduce((one, {nudge}) => Math.max(one, Math.abs(nudge)), Number.MIN_VALUE);
  const start = before ? before.x + before.width : null;
  const [thick, faint] = before ? [3, 1] : [0.6, 0.55];
  return strongest.reverse().map(({from, to, nudge}) => {
    const id = `w.${layer}.${from.neuron}.${to.neuron}`;
    const chosen = look.opened === id;
    return {
      kind: "line", x1: start ?? from.x, y1: from.y, x2: block.x, y2: to.y, id, label: look.labelOf(id),
      stroke: chosen ? look.colors.accent : nudge < 0 ? look.colors.negative : look.colors.positive,
      dash: look.colors.hatched && nudge < 0 ? [4, 3] : undefined,
      lineWidth: (chosen ? 1.5 : 0.6) + thick * Math.sqrt(Math.abs(nudge) / most),
      opacity: chosen ? 1 : faint * (0.35 + 0.6 * Math.abs(nudge) / most),
    };
  });
}

function column(pass, block, layout, look) {
  const {layer, x, rows, at, level} = block;
  const {colors, words} = look;
  const head = {fill: colors.muted, size: 10.5, align: "middle"};
  const mostWish = largest(pass.wishes[layer]);
  const mostError = largest(pass.errors[layer]);
  const more = pass.a[layer].length - rows.length;
  return [
    write(look.layerOf(layer), x + block.width / 2, 8, {fill: colors.text, size: 12, weight: 600, align: "middle"}),
    ...(level.activation ? [write(words.a, x + at.activation, 24, head)] : []),
    write(level.wish ? words.wish : "△", x + at.wish, 24, head),
    write(level.bias ? words.bias : "▲", x + at.bias, 24, head),
    ...rows.flatMap(row => neuron(pass, {layer, x, ...row}, {mostWish, mostError}, {...layout, ...block}, look)),
    ...(more > 0 ? [write(look.moreOf(more), x + block.width / 2, layout.bottom - 6, {...head})] : []),
  ];
}

function neuron(pass, {layer, neuron: j, x, y}, {mostWish, mostError}, layout, look) {
  const {colors, opened, labelOf} = look;
  const {at, radius, row, level} = layout;
  const ids = {activation: `a.${layer}.${j}`, wish: `u.${layer}.${j}`, bias: `b.${layer}.${j}`};
  const [a, wish, nudge] = [pass.a[layer][j], pass.wishes[layer][j], 0 - pass.errors[layer][j]];
  const shine = light(pass, layer, a);
  const text = {size: Math.min(11, row * 0.78), fill: colors.text};
  const chosen = look.neuron.layer === layer && look.neuron.neuron === j;
  const size = Math.min(row * 0.9, 20);
  const boxes = Object.fromEntries(Object.entries(layout.boxes).map(([name, [left, width]]) =>
    [name, {x: x + left, y: y - row / 2 + 0.5, width, height: row - 1}]));
  return [
    ...(chosen ? [tint({x: x - 3, y: y - row / 2, width: layout.width + 4, height: row}, colors)] : []),
    {kind: "circle", x: x + radius + 1, y, r: radius, fill: css(grey(shine)),
      stroke: chosen ? colors.accent : colors.muted, lineWidth: chosen ? 2 : 1},
    ...(layer === pass.layers.length ? [write(String(j), x + radius + 1, y + 0.5, {
      size: Math.min(11, radius * 1.5), align: "middle", weight: 600, fill: css(grey(shine > 0.5 ? 0 : 1))})] : []),
    ...(level.activation ? [write(brief(a), x + at.activationNumber, y, {...text, align: "end"})] : []),
    ...arrow({value: wish, most: mostWish, x: x + at.wishArrow, y, size, hollow: true}, colors),
    ...(level.wish ? [write(brief(wish), x + at.wishNumber, y, {...text, align: "end"})] : []),
    ...arrow({value: nudge, most: mostError, x: x + at.biasArrow, y, size, hollow: false}, colors),
    ...(level.bias ? [write(brief(nudge), x + at.biasNumber, y, {...text, align: "end"})] : []),
    ...Object.entries(ids).map(([name, id]) => spot(id, labelOf(id), boxes[name])),
    ...Object.entries(ids).filter(([, id]) => id === opened).map(([name]) => frame(boxes[name], colors, 0)),
  ];
}

function largest(values) {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
