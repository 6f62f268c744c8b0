/**
 * The pointer over a picture, be it mouse, finger or pen.
 */

import {itemAt} from "./pick.js";

/** So far a finger may slip and still tap. */
const SLIP = 8;

/**
 * @param {{canvas: HTMLCanvasElement, items: () => object[], onPick?: Function, onMove?: Function}} options
 */
export function pointing({canvas, items, onPick, onMove}) {
  let pressedAt = null;

  canvas.addEventListener("pointerdown", event => {
    pressedAt = event;
    if (onMove) canvas.setPointerCapture(event.pointerId);
    move(event);
  });
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", event => {
    const tapped = pressedAt && Math.hypot(event.x - pressedAt.x, event.y - pressedAt.y) <= SLIP;
    pressedAt = null;
    if (tapped) pick(event);
  });
  canvas.addEventListener("pointercancel", leave);
  canvas.addEventListener("pointerleave", leave);

  function move(event) {
    const point = pointOf(event);
    const item = under(point);
    canvas.style.cursor = item && onPick ? "pointer" : "";
    onMove?.(item?.id ?? null, point, item ?? null);
  }

  function pick(event) {
    const point = pointOf(event);
    const item = under(point);
    if (item) onPick?.(item.id, item, point);
  }

  function leave() {
    pressedAt = null;
    onMove?.(null, null, null);
  }

  function under({x, y}) {
    return itemAt(items(), x, y);
  }
}

function pointOf(event) {
  return {x: event.offsetX, y: event.offsetY, pressed: event.buttons > 0, event};
}
