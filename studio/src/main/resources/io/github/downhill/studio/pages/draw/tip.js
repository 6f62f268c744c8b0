/** The name of what the pointer is over, beside it. Who walks through the picture by keys hears the same. */

import {el} from "../dom.js";

const BESIDE = 14;
const ABOVE = 34;

/** @returns {{element: HTMLElement, show: (id: string|null, point: {x: number, y: number}, item: object) => void}} */
export function tip() {
  const element = el("p", {class: "draw-tip", hidden: true, "aria-hidden": "true"});

  function show(id, point, item) {
    element.hidden = !item?.label;
    if (element.hidden) return;
    element.textContent = item.label;
    const room = element.parentElement.clientWidth - element.offsetWidth - 4;
    element.style.transform = `translate(${Math.min(point.x + BESIDE, room)}px, ${Math.max(0, point.y - ABOVE)}px)`;
  }

  return {element, show};
}
