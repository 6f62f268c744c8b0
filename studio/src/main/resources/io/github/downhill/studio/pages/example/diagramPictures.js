/**
 * The picture at the beginning of the network, and under it the nudges to the weights from its pixels into one neuron.
 */

import {grey, signed} from "../palette.js";
import {frame, spot, write} from "./marks.js";
import {pictureBox} from "./diagramLayout.js";
import {strongest} from "./now.js";

const SIDE = 28;

/**
 * @param {import("./pass.js").Pass} pass
 * @param {object} layout
 * @param {import("./diagram.js").Look} look
 * @returns {object[]} items of a scene
 */
export function pictures(pass, layout, look) {
  const box = pictureBox({picture: layout.picture, height: look.height});
  const below = {...box, y: (layout.top + look.height) / 2 + Math.max(14,
    ((look.height - layout.top) / 2 - layout.picture) / 2)};
  const into = look.neuron.layer === 1 ? look.neuron.neuron : strongest(pass.errors[1]);
  const text = {size: 11, fill: look.colors.muted};
  return [
    write(look.words.picture, box.x, box.y - 9, text),
    {kind: "image", ...box, columns: SIDE, rows: SIDE, rgba: shades(pass.a[0]), stroke: look.colors.muted},
    write(look.words.nudges(into), below.x, below.y - 9, text),
    {kind: "image", ...below, columns: SIDE, rows: SIDE, ...nudges(pass, into, look.colors), stroke: look.colors.muted},
    ...spots(pass, into, below, look),
  ];
}

function shades(pixels) {
  const rgba = new Uint8ClampedArray(4 * pixels.length).fill(255);
  pixels.forEach((value, i) => rgba.set(grey(value), 4 * i));
  return rgba;
}

function nudges({a, errors}, neuron, {hatched}) {
  const error = errors[1][neuron];
  const most = a[0].reduce((one, other) => Math.max(one, other), 0) * Math.abs(error);
  const rgba = new Uint8ClampedArray(4 * a[0].length).fill(255);
  a[0].forEach((value, i) => rgba.set(signed(0 - error * value, most), 4 * i));
  return {rgba, hatchMask: hatched && error > 0 ? Uint8Array.from(a[0], value => value > 0 ? 1 : 0) : undefined};
}

function spots({a}, neuron, box, {opened, labelOf, colors}) {
  const cell = box.width / SIDE;
  const lit = Array.from(a[0].keys()).filter(pixel => a[0][pixel] > 0);
  return lit.flatMap(pixel => {
    const id = `w.1.${pixel}.${neuron}`;
    const at = {x: box.x + pixel % SIDE * cell, y: box.y + Math.floor(pixel / SIDE) * cell, width: cell, height: cell};
    const item = spot(id, "", at);
    Object.defineProperty(item, "label", {get: () => labelOf(id), enumerable: true});
    return id === opened ? [item, frame(at, colors)] : [item];
  });
}
