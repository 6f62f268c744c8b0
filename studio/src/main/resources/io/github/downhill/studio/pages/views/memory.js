/**
 * View 11, memorise or learn? Two copies of a network side by side: one learns pictures as they are, the other pictures
 * that something was done to.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {capacityPanel} from "../memory/capacityPanel.js";
import {memoryCommand} from "../memory/commands.js";
import {controls} from "../memory/controls.js";
import {curvesPanel} from "../memory/curvesPanel.js";
import {mapsPanel} from "../memory/mapsPanel.js";
import {orderPanel} from "../memory/orderPanel.js";
import {picturesPanel} from "../memory/picturesPanel.js";
import {startsPanel} from "../memory/startsPanel.js";
import {status} from "../memory/status.js";

/** @returns {{element: HTMLElement, update: () => void, command: () => string}} */
export function create() {
  const [bar, stand] = [controls(), status()];
  const [curves, maps, order, pictures] = [curvesPanel(), mapsPanel(), orderPanel(), picturesPanel()];
  const [capacity, starts] = [capacityPanel(), startsPanel()];
  const contest = el("div", {class: "memory-contest"}, curves.element, maps.element, order.element, pictures.element);
  const element = el("section", {class: "memory", "aria-label": t("memory.name")},
    bar.element, stand.element, contest,
    el("div", {class: "memory-more"}, capacity.element, starts.element));

  function refresh() {
    contest.hidden = store.data.contest === null;
    contest.classList.toggle("memory-unordered", !store.data.memoryOrder);
    [bar, stand, order, capacity, starts].forEach(part => part.update());
  }

  refresh();
  return {
    element,
    command: memoryCommand,
    update() {
      nextFrame(refresh);
    },
  };
}
