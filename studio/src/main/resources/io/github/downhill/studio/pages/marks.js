/**
 * Many small marks as one thing of a scene: each is a letter in a color. They are written once on small canvases and
 * then copied, so that thousands of them move sixty times a second.
 *
 * @typedef {object} Marks
 * @property {"marks"} kind
 * @property {Float32Array} places x and y of each
 * @property {ArrayLike<number>} which of them are shown
 * @property {ArrayLike<number>} looks of each, an index into the letters
 * @property {{text: string, color: string}[]} letters
 * @property {number} size
 * @property {number} [opacity]
 */

import {FONT} from "./scene.js";

const SCALE = 2;

/** @type {Map<string, HTMLCanvasElement>} */
const stamps = new Map();

/** More of them than two themes and palettes need would be a leak. */
const STAMPS_MOST = 400;

/**
 * @param {Marks} item
 * @param {CanvasRenderingContext2D} context
 */
export function paintMarks({places, which, looks, letters, size}, context) {
  const stampOf = letters.map(letter => stamp(letter, size));
  const side = 2 * size;
  for (const i of which) {
    context.drawImage(stampOf[looks[i]], places[2 * i] - size, places[2 * i + 1] - size, side, side);
  }
}

/**
 * @param {Marks} item
 * @returns {string} SVG
 */
export function writeMarks({places, which, looks, letters, size, opacity = 1}) {
  const round = value => Math.round(value * 10) / 10;
  const texts = Array.from(which, i => {
    const {text, color} = letters[looks[i]];
    return `<text x="${round(places[2 * i])}" y="${round(places[2 * i + 1])}" fill="${color}">${text}</text>`;
  });
  return `<g font-size="${size}" font-weight="600" text-anchor="middle" dominant-baseline="central"`
    + ` opacity="${opacity}">${texts.join("")}</g>`;
}

function stamp({text, color}, size) {
  const key = `${text} ${color} ${size}`;
  if (!stamps.has(key)) {
    if (stamps.size > STAMPS_MOST) stamps.clear();
    stamps.set(key, drawn(text, color, size));
  }
  return stamps.get(key);
}

function drawn(text, color, size) {
  const side = 2 * size * SCALE;
  const canvas = Object.assign(document.createElement("canvas"), {width: side, height: side});
  const context = canvas.getContext("2d");
  context.font = `600 ${size * SCALE}px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = color;
  context.fillText(text, side / 2, side / 2);
  return canvas;
}
