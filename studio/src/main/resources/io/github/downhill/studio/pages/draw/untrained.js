/**
 * Whoever comes for the first time meets a network that has learned nothing. That is said where its answers stand, and
 * next to it is the way out.
 */

import {el} from "../dom.js";
import {currentRun, runInView} from "../live.js";
import {trainToGoal} from "../machine/orders.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {isPlaying} from "../training.js";
import {button} from "./controls.js";

/** @returns {{element: HTMLElement, update: () => boolean}} update says whether it is shown */
export function untrained() {
  const element = el("p", {class: "draw-untrained", hidden: true},
    el("span", {}, t("draw.untrained")), button(t("machine.train"), trainToGoal, {class: "primary"}));
  return {
    element,
    update() {
      element.hidden = !isUntrained();
      return !element.hidden;
    },
  };
}

/** Who has gone back to the beginning of a run knows what came of it. */
function isUntrained() {
  const run = runInView();
  return run?.origin === "fresh" && run === currentRun() && !isPlaying() && store.data.moment?.newest === 0;
}
