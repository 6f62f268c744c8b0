/**
 * Walking through a picture by keyboard: it is one stop of the tab key; inside, arrow keys go from thing to thing,
 * Enter or the space bar picks, Escape leaves.
 */

import {announce} from "./dom.js";
import {boxOf, neighbor} from "./pick.js";
import {t} from "./texts.js";

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
const RING_GAP = 3;

/**
 * @param {{canvas: HTMLCanvasElement, ring: HTMLElement, items: () => object[], onPick?: Function, onWalk?: Function,
 *   keys?: string}} options keys: which others the picture has
 * @returns {{refresh: () => void}} to be called when the picture has been drawn
 */
export function walking({canvas, ring, items, onPick, onWalk, keys = ""}) {
  let current = null;
  let wasWalkable = null;

  canvas.addEventListener("focus", () => {
    if (canvas.matches(":focus-visible")) goTo(here() ?? items()[0]);
  });
  canvas.addEventListener("blur", () => {
    ring.hidden = true;
  });
  canvas.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || items().length === 0) return;
    if (ARROWS.includes(event.key)) goTo(here() ? neighbor(items(), here(), event.key) : items()[0]);
    else if (event.key === "Enter" || event.key === " ") pick();
    else if (event.key === "Escape") canvas.blur();
    else return;
    event.preventDefault();
  });

  function here() {
    return items().find(item => item.id === current);
  }

  function goTo(item) {
    if (!item) return;
    current = item.id;
    announce(item.label ?? item.id);
    onWalk?.(item.id);
    showRing();
  }

  function pick() {
    const item = here() ?? items()[0];
    current = item.id;
    onPick?.(item.id, item);
    showRing();
  }

  function showRing() {
    const item = here();
    ring.hidden = !item || document.activeElement !== canvas;
    if (ring.hidden) return;
    const {x, y, width, height} = boxOf(item);
    ring.style.transform = `translate(${x - RING_GAP}px, ${y - RING_GAP}px)`;
    ring.style.width = `${width + 2 * RING_GAP}px`;
    ring.style.height = `${height + 2 * RING_GAP}px`;
    ring.classList.toggle("round", item.kind === "circle");
  }

  function refresh() {
    const walkable = items().length > 0;
    if (walkable !== wasWalkable) setWalkable(canvas, walkable, keys);
    wasWalkable = walkable;
    if (!ring.hidden) showRing();
  }

  return {refresh};
}

/** A picture with nothing to pick is an image and no stop of the tab key. */
function setWalkable(canvas, walkable, keys) {
  canvas.setAttribute("role", walkable ? "application" : "img");
  canvas.toggleAttribute("data-walkable", walkable);
  if (walkable) canvas.tabIndex = 0;
  else canvas.removeAttribute("tabindex");
  if (walkable) canvas.setAttribute("aria-description", `${t("shell.figure.keys")} ${keys}`.trim());
  else canvas.removeAttribute("aria-description");
}
