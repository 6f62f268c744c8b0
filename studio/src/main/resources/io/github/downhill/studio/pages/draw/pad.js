/**
 * The pad: a canvas one draws on with a pen, a finger, a mouse or the arrow keys. It shows every stroke at once and
 * waits for nobody.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {drawing} from "./drawing.js";
import {arrowPen} from "./keys.js";
import {paint} from "./paper.js";
import {SIDE} from "./strokes.js";
import {tools} from "./tools.js";

/** An eraser is held like a pen but is broader. */
const ERASER = 1.6;

/** Bit of `PointerEvent.buttons` that says the pen was turned round. */
const ERASER_END = 32;

/** @returns {{element: HTMLElement, update: () => void}} */
export function pad() {
  const canvas = el("canvas", {
    class: "draw-pad", width: SIDE, height: SIDE, tabindex: 0, role: "application",
    "aria-label": t("draw.pad"), "aria-describedby": "draw-pad-keys",
  });
  const keys = el("p", {class: "unseen", id: "draw-pad-keys"}, t("draw.padKeys"));
  const hint = el("p", {class: "draw-hint", "aria-hidden": "true"}, t("draw.hint"));
  const toolbar = tools();
  const pen = arrowPen(canvas, () => widthOf(toolbar.erases()), repaint);
  drawWithPointer(canvas, toolbar);
  sharpen(canvas, repaint);

  function repaint() {
    hint.hidden = store.state.image !== "drawing" || store.data.strokes.length > 0;
    paint(canvas, document.activeElement === canvas && pen.visible ? pen : null);
  }

  store.on("strokes", repaint);
  return {
    element: el("div", {class: "draw-board"}, el("div", {class: "draw-paper"}, canvas, keys, hint), toolbar.element),
    update() {
      toolbar.update();
      repaint();
    },
  };
}

const widthOf = erases => erases ? -Math.round(store.state.brush * ERASER) : store.state.brush;

/**
 * One finger at a time: a second one, or a hand on the screen, draws nothing. What goes over the edge ends there, and
 * begins anew where it comes back.
 */
function drawWithPointer(canvas, toolbar) {
  let pointer = null;
  let place = null;
  let width = 0;
  canvas.addEventListener("pointerdown", event => {
    if (pointer !== null || event.button !== 0 && !(event.buttons & ERASER_END)) return;
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    place = canvas.getBoundingClientRect(); // asked once a stroke: asking lays the page out
    width = widthOf(toolbar.erases() || event.buttons & ERASER_END);
    drawing.begin(width, onPad(event, place));
  });
  canvas.addEventListener("pointermove", event => {
    if (event.pointerId === pointer) follow(eventsIn(event).map(part => onPad(part, place)).filter(isInside), width);
  });
  const lift = event => {
    if (event.pointerId !== pointer) return;
    pointer = null;
    drawing.end();
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
}

function follow(points, width) {
  if (points.length === 0) drawing.end();
  else if (drawing.isUnderWay) drawing.extend(points.flat());
  else drawing.begin(width, points.flat());
}

const isInside = point => point.every(place => place >= 0 && place <= SIDE);

/** A fast pen moves more often than the screen is drawn: the browser hands over all the places it was at. */
function eventsIn(event) {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length ? events : [event];
}

function onPad({clientX, clientY}, {left, top, width, height}) {
  return [(clientX - left) / width, (clientY - top) / height].map(share => Math.round(share * SIDE * 10) / 10);
}

/** As many dots on the canvas as the screen has there. */
function sharpen(canvas, repaint) {
  new ResizeObserver(() => {
    const side = Math.round(canvas.clientWidth * devicePixelRatio) || SIDE;
    if (canvas.width !== side) canvas.width = canvas.height = side;
    repaint();
  }).observe(canvas);
}
