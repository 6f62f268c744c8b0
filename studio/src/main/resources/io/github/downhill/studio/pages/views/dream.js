/**
 * View 10, "draw me a 5": the network draws by changing a picture until an output or a hidden neuron is as bright as
 * can be, step by step; and is misled by the smallest change of a picture.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {segments} from "../descent/field.js";
import {askWhenStill} from "../dream/asking.js";
import {besidePanel} from "../dream/besidePanel.js";
import {dreamCommand} from "../dream/commands.js";
import {controls} from "../dream/controls.js";
import {drawingPanel} from "../dream/drawingPanel.js";
import {misleadPanel} from "../dream/misleadPanel.js";
import {votePanel} from "../dream/votePanel.js";

/** @returns {{element: HTMLElement, update: () => void, command: () => string}} */
export function create() {
  const tasks = segments({
    name: t("dream.tasks"), key: "task", choices: ["draw", "mislead"].map(task => [task, t(`dream.task.${task}`)]),
  });
  const [bar, drawing, vote, beside, mislead] = [controls(), drawingPanel(), votePanel(), besidePanel(), misleadPanel()];
  const draw = el("div", {class: "dream-grid"}, bar.element, drawing.element,
    el("div", {class: "dream-side"}, beside.element, vote.element));
  const element = el("section", {class: "dream", "aria-label": t("dream.name")},
    el("div", {class: "dream-top"}, tasks.element), draw, mislead.element);

  function refresh() {
    draw.hidden = store.state.task !== "draw";
    mislead.element.hidden = store.state.task !== "mislead";
    [tasks, bar, drawing, vote, beside, mislead].forEach(part => part.update());
  }

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
