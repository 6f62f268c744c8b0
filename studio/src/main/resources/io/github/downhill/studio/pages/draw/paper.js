/** What is seen on the pad: the strokes as they are drawn, or the pixels of a picture that nobody drew here. */

import {css, grey} from "../palette.js";
import {pixelsOf} from "../scene.js";
import {store} from "../store.js";
import {greys} from "./colors.js";
import {SIDE} from "./strokes.js";

/** Seen on black and on white. */
const PEN_COLOR = "#e8731a";

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{x: number, y: number, down: boolean} | null} pen of the arrow keys, where it shall be seen
 */
export function paint(canvas, pen) {
  const context = canvas.getContext("2d");
  const unit = canvas.width / SIDE;
  context.setTransform(unit, 0, 0, unit, 0, 0);
  context.fillStyle = css(grey(0));
  context.fillRect(0, 0, SIDE, SIDE);
  if (store.state.image === "drawing") paintStrokes(context, store.data.strokes);
  else paintPixels(context, store.data.answer?.pixels);
  if (pen) paintPen(context, pen);
}

function paintStrokes(context, strokes) {
  context.lineCap = context.lineJoin = "round";
  for (const [width, ...points] of strokes) {
    context.strokeStyle = css(grey(width > 0 ? 1 : 0));
    context.lineWidth = Math.abs(width);
    context.beginPath();
    context.moveTo(points[0], points[1]);
    for (let i = 0; i < points.length; i += 2) context.lineTo(points[i], points[i + 1]);
    context.stroke();
  }
}

/** A picture that nobody drew here is shown in the network's own pixels. */
function paintPixels(context, pixels) {
  if (!pixels) return;
  const columns = Math.round(Math.sqrt(pixels.length));
  context.imageSmoothingEnabled = false;
  context.drawImage(pixelsOf({columns, rows: columns, rgba: greys(pixels, 255)}), 0, 0, SIDE, SIDE);
}

/** A ring where the pen of the arrow keys is, full when it is down. */
function paintPen(context, {x, y, down}) {
  context.lineWidth = 2;
  context.strokeStyle = context.fillStyle = PEN_COLOR;
  context.beginPath();
  context.arc(x, y, Math.max(6, store.state.brush / 2), 0, 2 * Math.PI);
  context.stroke();
  context.beginPath();
  context.arc(x, y, down ? 5 : 1.5, 0, 2 * Math.PI);
  context.fill();
}
