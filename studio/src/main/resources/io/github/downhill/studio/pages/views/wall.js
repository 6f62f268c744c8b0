/**
 * View 2, the wall of weights: every number of the network as a color, in its place.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {t} from "../texts.js";
import {askWhenStill} from "../wall/asking.js";
import {closeupPanel} from "../wall/closeupPanel.js";
import {inspectCommand} from "../wall/commands.js";
import {controls} from "../wall/controls.js";
import {legendPanel} from "../wall/legendPanel.js";
import {mapsPanel} from "../wall/mapsPanel.js";
import {matricesPanel} from "../wall/matricesPanel.js";
import {smoothnessPanel} from "../wall/smoothnessPanel.js";
import {twinPanel} from "../wall/twinPanel.js";

/** @returns {{element: HTMLElement, update: (keys?: string[]) => void, command: () => string}} */
export function create() {
  const [bar, legend] = [controls(), legendPanel()];
  const [maps, matrices, closeup, smoothness, twin] =
    [mapsPanel(), matricesPanel(), closeupPanel(), smoothnessPanel(), twinPanel()];
  const parts = [bar, legend, maps, matrices, closeup, smoothness, twin];
  const element = el("section", {class: "wall", "aria-label": t("wall.title")},
    el("div", {class: "wall-bar"}, bar.element, legend.element),
    el("div", {class: "wall-grid"}, maps.element, closeup.element, matrices.element, smoothness.element, twin.element));

  function refresh() {
    parts.forEach(part => part.update());
  }

  refresh();
  new ResizeObserver(() => nextFrame(refresh)).observe(element);
  return {
    element,
    command: inspectCommand,
    update() {
      nextFrame(refresh);
      askWhenStill();
    },
  };
}
