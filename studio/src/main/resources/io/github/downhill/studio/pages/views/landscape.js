/**
 * View 7, the landscape: the cost of this very network over a plane through the space of all its numbers, the path of
 * its training, and the network as a ball that rolls on it while it learns.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {t} from "../texts.js";
import {askForBall, askWhenStill} from "../landscape/asking.js";
import {badges} from "../landscape/badges.js";
import {landscapeCommand} from "../landscape/commands.js";
import {controls} from "../landscape/controls.js";
import {mapPanel} from "../landscape/mapPanel.js";
import {profilePanel} from "../landscape/profilePanel.js";
import {reliefPanel} from "../landscape/reliefPanel.js";
import {seen} from "../landscape/seen.js";
import {status} from "../landscape/status.js";

/** @returns {{element: HTMLElement, update: () => void, command: () => string}} */
export function create() {
  const [bar, stand, side] = [controls(), status(), badges()];
  const [map, relief, profile] = [mapPanel(), reliefPanel(), profilePanel()];
  const element = el("section", {class: "land", "aria-label": t("landscape.name")},
    el("div", {class: "land-bar"}, bar.element, stand.element),
    el("p", {class: "land-intro"}, t("landscape.intro")),
    el("div", {class: "land-grid"}, map.element, relief.element, side.element, profile.element));

  function refresh() {
    element.classList.toggle("land-bare", !seen());
    [bar, stand, side, map, relief].forEach(part => part.update());
  }

  refresh();
  return {
    element,
    command: landscapeCommand,
    update() {
      nextFrame(refresh);
      askWhenStill();
      askForBall();
    },
  };
}
