/**
 * View 10, "draw me a 5": the network draws by changing a picture until an output or a hidden neuron is as bright as
 * can be, step by step; and is misled by the smallest change of a picture.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {t} from "../texts.js";
import {askWhenStill} from "../dream/asking.js";
import {besidePanel} from "../dream/besidePanel.js";
import {dreamCommand} from "../dream/commands.js";
import {controls} from "../dream/controls.js";
import {drawingPanel} from "../dream/drawingPanel.js";
import {misleadPanel} from "../dream/misleadPanel.js";
import {votePanel} from "../dream/votePanel.js";

/** @returns {{element: HTMLElement, update: () => void, command: () => string}} */
export function create() {
  const [bar, drawing, vote, beside, mislead] = [controls(), drawingPanel(), votePanel(), besidePanel(), misleadPanel()];
  const parts = [bar, drawing, vote, beside, mislead];
  const element = el("section", {class: "dream", "aria-label": t("dream.name")},
    el("div", {class: "dream-grid"}, bar.element, drawing.element,
      el("div", {class: "dream-side"}, beside.element, vote.element), mislead.element));
  const refresh = () => parts.forEach(part => part.update());

  refresh();
  return {
    element,
    command: dreamCommand,
    update() {
      nextFrame(refresh);
      askWhenStill();
    },
  };
}
