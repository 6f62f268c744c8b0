/**
 * Draw and watch: a pad to draw a digit on, the network that looks at it while the pen moves, and its answer.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {t} from "../texts.js";
import {answer} from "../draw/answer.js";
import {takeDrops} from "../draw/drops.js";
import {inspector} from "../draw/inspector.js";
import {pad} from "../draw/pad.js";
import {rehearsal} from "../draw/rehearsal.js";
import {sources} from "../draw/sources.js";
import {stages} from "../draw/stages.js";
import {watch} from "../draw/watch.js";

/** What the words and controls depend on; the pictures know by themselves. */
const KEYS = new Set([
  "welcome", "runs", "current", "moment", "answer", "strokes", "picture", "stages", "lit", "run", "image", "neuron",
  "weight", "edges", "trace", "box", "center", "brush", "palette", "theme",
]);

/** @returns {{element: HTMLElement, update: (changed: string[]) => void, command: () => string}} */
export function create() {
  const [paper, network, says, sum] = [pad(), watch(follow), answer(), inspector()];
  const [pictures, steps] = [sources(), stages()];
  const parts = [paper, network, says, sum, pictures, steps];
  const main = el("div", {class: "draw-main"}, network.words, network.element, says.element, sum.element);
  const side = el("div", {class: "draw-side"}, paper.element, pictures.element, steps.element);
  const room = el("div", {class: "draw-room"}, side, main);
  const element = el("section", {class: "draw", "aria-label": t("draw.name")}, room);
  const refresh = () => parts.forEach(part => part.update());
  const unseen = el("canvas");
  const first = rehearsal(read => {
    network.rehearse(read, unseen);
    sum.rehearse(read);
  }, () => {
    unseen.width = 0;
    element.dataset.rehearsed = "";
    nextFrame(refresh);
  });

  /** On the walk through the layers nobody is told the answer before the network has come to it. */
  function follow() {
    main.classList.toggle("walking", !network.words.hidden);
    main.classList.toggle("under-way", network.isUnderWay());
  }

  takeDrops(element, pictures.take);
  return {
    element, command: network.command,
    update(changed) {
      first.update();
      if (changed.some(key => KEYS.has(key))) nextFrame(refresh);
    },
  };
}
