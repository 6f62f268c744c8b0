/**
 * View 4, the nudges: −∇C with sign and size for every number of the network, and what becomes of the cost when one
 * follows it.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {askSoon, isStale} from "../nudges/asking.js";
import {cards} from "../nudges/cards.js";
import {checkPanel} from "../nudges/checkPanel.js";
import {gradientCommand} from "../nudges/commands.js";
import {curvePanel} from "../nudges/curvePanel.js";
import {edgesPanel} from "../nudges/edgesPanel.js";
import {handPanel} from "../nudges/handPanel.js";
import {list} from "../nudges/list.js";
import {mapsPanel} from "../nudges/mapsPanel.js";
import {model} from "../nudges/model.js";
import {pairPanel} from "../nudges/pairPanel.js";
import {stepPanel} from "../nudges/stepPanel.js";

const PAINTS = ["wall", "edges"];

/** What the words and controls depend on; the pictures know by themselves. */
const KEYS = new Set([
  "welcome", "runs", "moment", "nudges", "slopes", "trial", "turns", "check", "taken", "view", "run", "image", "neuron",
  "weight", "edges", "focus", "first", "sort", "find", "row", "paint", "keep", "follow", "lot", "stride", "other",
  "swing", "turn", "palette", "theme",
]);

/** @returns {{element: HTMLElement, update: (changed: string[]) => void, command: () => string}} */
export function create() {
  const [samples, all, colors] = [cards(), list(), pictures()];
  const [curve, step, hand, pair, check] = [curvePanel(), stepPanel(), handPanel(), pairPanel(), checkPanel()];
  const parts = [samples, all, colors, curve, step, hand, pair, check];
  const element = el("section", {class: "nudges", "aria-label": t("nudges.title")},
    samples.element,
    el("div", {class: "nudges-grid"}, all.element, colors.element,
      el("div", {class: "nudges-side"}, el("div", {class: "nudges-curve"}, curve.element), step.element),
      hand.element, pair.element, check.element));
  const refresh = () => {
    parts.forEach(part => part.update());
    const old = Boolean(model()) && isStale("nudges", model().message);
    for (const part of [all, colors, curve, pair]) part.element.classList.toggle("is-stale", old);
  };
  refresh();
  return {
    element,
    command: gradientCommand,
    update(changed) {
      if (!changed.some(key => KEYS.has(key))) return;
      nextFrame(refresh);
      askSoon();
    },
  };
}

/** The colors on the wall of weights or on the edges. */
function pictures() {
  const panels = {wall: mapsPanel(), edges: edgesPanel()};
  const buttons = PAINTS.map(name => el("button", {
    type: "button", class: "small", "data-paint": name, onclick: () => store.set({paint: name})},
  t(`nudges.paint.${name}`)));
  const place = el("div", {class: "nudges-picture"});
  const element = el("div", {class: "nudges-colors"},
    el("div", {class: "nudges-row", role: "group", "aria-label": t("nudges.paint.name"), "data-control": "controls"},
      buttons), place);
  return {
    element,
    update() {
      const {paint} = store.state;
      const panel = panels[paint];
      if (panel.element.parentElement !== place) place.replaceChildren(panel.element);
      buttons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.paint === paint)));
      panel.update();
    },
  };
}
