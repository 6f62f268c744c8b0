/**
 * Pictures are data. A view is a pure function that returns a scene, and the same scene is painted on a canvas, written
 * as SVG, searched for what is under the pointer and read to those who do not see it.
 *
 * @typedef {object} Item
 * @property {"rect"|"line"|"circle"|"dot"|"text"|"path"|"image"|"still"} kind dot: a circle of which there are many; still:
 *   items that stay the same for many frames, and are the very same array as long as they do; nothing in it can be picked
 * @property {"rect"|"line"|"circle"|"text"|"path"|"image"|"marks"} kind
 * @property {string} [id] makes it something to pick
 * @property {string} [label] what a screen reader says of it
 * @property {number} [opacity]
 *
 * @typedef {{width: number, height: number, items: Item[]}} Scene
 */

import {HATCH_SIZE, HATCHES, hatchColor, hatchedPieces, linesOn} from "./hatch.js";
import {paintDot, paintStill} from "./still.js";
import {paintMarks} from "./marks.js";

export {toSvg} from "./svg.js";

/** The letters of all pictures. */
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * Paints a scene.
 *
 * @param {Scene} scene
 * @param {CanvasRenderingContext2D} context scaled to the units of the scene
 */
export function paint(scene, context) {
  paintAll(scene.items, context);
}

function paintAll(items, context) {
  const set = {font: "", scale: context.getTransform().a};
  for (const item of items) {
    context.globalAlpha = item.opacity ?? 1;
    PAINTERS[item.kind](item, context, set);
  }
  context.globalAlpha = 1;
}

const PAINTERS = {
  rect(item, context) {
    context.beginPath();
    if (item.radius) context.roundRect(item.x, item.y, item.width, item.height, item.radius);
    else context.rect(item.x, item.y, item.width, item.height);
    fill(item, context);
    if (item.hatch) fillWith(hatching(context, linesOn(item.fill)), context);
    stroke(item, context);
  },

  line(item, context) {
    context.beginPath();
    context.moveTo(item.x1, item.y1);
    context.lineTo(item.x2, item.y2);
    stroke(item, context);
  },

  circle(item, context) {
    context.beginPath();
    context.arc(item.x, item.y, Math.max(0, item.r), 0, 2 * Math.PI);
    fill(item, context);
    if (item.hatch) fillWith(hatching(context, linesOn(item.fill)), context);
    stroke(item, context);
  },

  dot(item, context, {scale}) {
    paintDot(item, context, scale, PAINTERS.circle);
  },

  still(item, context) {
    paintStill(item.items, context, paintAll);
  },

  /** To set a font takes longer than to write in it, so it is set only where it is another. */
  text(item, context, set) {
    const font = `${item.weight ?? 400} ${item.size ?? 12}px ${FONT}`;
    if (font !== set.font) context.font = set.font = font;
    context.textAlign = {start: "left", middle: "center", end: "right"}[item.align ?? "start"];
    context.textBaseline = item.baseline ?? "alphabetic";
    context.fillStyle = item.fill;
    context.fillText(item.text, item.x, item.y);
  },

  path(item, context) {
    context.beginPath();
    for (const [x, y] of item.points) context.lineTo(x, y);
    if (item.closed) context.closePath();
    fill(item, context);
    stroke(item, context);
  },

  marks: paintMarks,

  image(item, context) {
    context.imageSmoothingEnabled = false;
    context.drawImage(pixelsOf(item), item.x, item.y, item.width, item.height);
    if (item.hatchMask) hatchImage(item, context);
    if (item.stroke) {
      context.beginPath();
      context.rect(item.x, item.y, item.width, item.height);
      stroke(item, context);
    }
  },
};

function fill(item, context) {
  if (item.fill && item.fill !== "none") fillWith(item.fill, context);
}

function fillWith(style, context) {
  context.fillStyle = style;
  context.fill();
}

function stroke(item, context) {
  if (!item.stroke || item.stroke === "none") return;
  context.strokeStyle = item.stroke;
  context.lineWidth = item.lineWidth ?? 1;
  context.lineCap = item.dash ? "butt" : "round";
  context.lineJoin = "round";
  context.setLineDash(item.dash ?? []);
  context.stroke();
}

function hatchImage(item, context) {
  const pieces = hatchedPieces(item);
  const [cellWidth, cellHeight] = [item.width / item.columns, item.height / item.rows];
  for (const lines of HATCHES) {
    const ofKind = pieces.filter(each => each.lines === lines);
    if (ofKind.length === 0) continue;
    context.beginPath();
    for (const {column, row, length} of ofKind) {
      context.rect(item.x + column * cellWidth, item.y + row * cellHeight, length * cellWidth, cellHeight);
    }
    fillWith(hatching(context, lines), context);
  }
}

/** @type {Map<string, HTMLCanvasElement>} one small canvas for each size of image */
const canvases = new Map();

/**
 * The pixels of an image, on a canvas that the next image of this size will use again.
 *
 * @param {{columns: number, rows: number, rgba: Uint8ClampedArray}} image
 * @returns {HTMLCanvasElement}
 */
export function pixelsOf({columns, rows, rgba}) {
  const canvas = canvasOf(columns, rows);
  canvas.getContext("2d", {willReadFrequently: true}).putImageData(new ImageData(rgba, columns, rows), 0, 0);
  return canvas;
}

function canvasOf(width, height) {
  const key = `${width} ${height}`;
  if (!canvases.has(key)) canvases.set(key, Object.assign(document.createElement("canvas"), {width, height}));
  return canvases.get(key);
}

const TILE_SCALE = 4;

/** @type {Map<string, CanvasPattern>} by color */
const patterns = new Map();

function hatching(context, lines) {
  const color = hatchColor(lines);
  if (!patterns.has(color)) {
    const pattern = context.createPattern(hatchTile(color), "repeat");
    pattern.setTransform(new DOMMatrix().scale(1 / TILE_SCALE));
    patterns.set(color, pattern);
  }
  return patterns.get(color);
}

/** One tile of the hatching, drawn larger than it is shown so that it is sharp on any screen. */
function hatchTile(color) {
  const size = HATCH_SIZE * TILE_SCALE;
  const tile = Object.assign(document.createElement("canvas"), {width: size, height: size});
  const context = tile.getContext("2d");
  context.strokeStyle = color;
  context.lineWidth = TILE_SCALE;
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 1, size + 1);
    context.lineTo(shift + size + 1, -1);
  }
  context.stroke();
  return tile;
}
