/** Drawing without a pointer: the arrow keys move a pen, the space bar puts it down and lifts it. */

import {announce} from "../dom.js";
import {t} from "../texts.js";
import {drawing} from "./drawing.js";
import {SIDE} from "./strokes.js";

const STEP = 10;
const SMALL_STEP = 2;
const DIRECTIONS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/**
 * @param {HTMLCanvasElement} canvas that has to have the focus
 * @param {() => number} width of the pen
 * @param {() => void} moved called when the pen looks different
 * @returns {{x: number, y: number, down: boolean, visible: boolean}}
 */
export function arrowPen(canvas, width, moved) {
  const pen = {x: SIDE / 2, y: SIDE / 4, down: false, visible: false};

  canvas.addEventListener("keydown", event => {
    if (!actionOf(event, pen, width)) return;
    event.preventDefault();
    pen.visible = true;
    moved();
  });
  canvas.addEventListener("focus", () => {
    pen.visible = canvas.matches(":focus-visible");
    moved();
  });
  canvas.addEventListener("blur", () => {
    lift(pen);
    moved();
  });
  canvas.addEventListener("pointerdown", () => {
    lift(pen);
    pen.visible = false;
  });
  return pen;
}

/** Does what a key means; says whether it means anything. */
function actionOf(event, pen, width) {
  if (event.ctrlKey || event.metaKey) return shortcut(event, pen);
  if (DIRECTIONS[event.key]) return move(pen, DIRECTIONS[event.key], event.shiftKey ? SMALL_STEP : STEP);
  switch (event.key) {
    case " ": return pen.down ? lift(pen) : lower(pen, width());
    case "Delete": case "Backspace": return clear(pen);
    default: return false;
  }
}

function shortcut({key, shiftKey}, pen) {
  const back = key.toLowerCase() === "z" && !shiftKey;
  if (!back && !["y", "z"].includes(key.toLowerCase())) return false;
  lift(pen);
  if (back) drawing.undo();
  else drawing.redo();
  return true;
}

function move(pen, [right, down], step) {
  pen.x = Math.min(SIDE, Math.max(0, pen.x + right * step));
  pen.y = Math.min(SIDE, Math.max(0, pen.y + down * step));
  if (pen.down) drawing.extend([pen.x, pen.y]);
  return true;
}

function lower(pen, width) {
  pen.down = true;
  drawing.begin(width, [pen.x, pen.y]);
  announce(t("draw.penDown"));
  return true;
}

function lift(pen) {
  if (!pen.down) return true;
  pen.down = false;
  drawing.end();
  announce(t("draw.penLifted"));
  return true;
}

function clear(pen) {
  lift(pen);
  drawing.clear();
  announce(t("draw.cleared"));
  return true;
}
