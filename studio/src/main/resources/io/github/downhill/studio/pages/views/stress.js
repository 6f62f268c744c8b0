/**
 * View 9, the stress lab: what the network still recognises of digits that are shifted, turned, smudged or covered;
 * and what it says, and how firmly, to pictures that show nothing at all, or whatever one brings.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {t} from "../texts.js";
import {takeDrops} from "../draw/drops.js";
import {askSoon} from "../stress/asking.js";
import {bring} from "../stress/bringing.js";
import {stressCommand} from "../stress/commands.js";
import {crewPanel} from "../stress/crewPanel.js";
import {curvesPanel} from "../stress/curvesPanel.js";
import {nonsensePanel} from "../stress/nonsensePanel.js";
import {picturePanel} from "../stress/picturePanel.js";
import {sliders} from "../stress/sliders.js";
import {AXES} from "../stress/axes.js";

/** What the words and controls depend on; the curves know by themselves. */
const KEYS = new Set([
  "view", "welcome", "runs", "moment", "answer", "bent", "stressed", "stressCurves", "nonsenses", "crew", "image",
  "tested", "nothing", "own", "bringing", "palette", "theme", ...AXES.map(({key}) => key),
]);

/** @returns {{element: HTMLElement, update: (changed: string[]) => void, command: () => string}} */
export function create() {
  const [picture, bar, curves, crew, nonsense] =
    [picturePanel(), sliders(), curvesPanel(), crewPanel(), nonsensePanel()];
  const parts = [picture, bar, crew, nonsense];
  const element = el("section", {class: "stress", "aria-label": t("stress.title")},
    el("div", {class: "stress-grid"},
      el("div", {class: "stress-left"}, picture.element, bar.element, crew.element),
      el("div", {class: "stress-right"}, curves.element, nonsense.element)));
  const refresh = () => parts.forEach(part => part.update());

  refresh();
  takeDrops(element, (_, files) => bring(files));
  return {
    element,
    command: stressCommand,
    update(changed) {
      if (!changed.some(key => KEYS.has(key))) return;
      nextFrame(refresh);
      askSoon();
    },
  };
}
