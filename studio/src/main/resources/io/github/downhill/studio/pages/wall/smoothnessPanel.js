/**
 * The measure of how smooth the maps are, on the page: a sentence about all of them and a dot
 * for each.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {dotsScene} from "./dots.js";
import {enlarged} from "./enlarge.js";
import {rounded} from "./numbers.js";
import {pick} from "./picking.js";
import {look, neuronInView, seen} from "./seen.js";
import {isMeasured, measures, patterned, verdict} from "./smoothness.js";
import {smoothnessTable} from "./tables.js";
import {why} from "./why.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function smoothnessPanel() {
  const picture = figure({
    name: "smoothness", title: () => t("wall.smoothness.title"), table: () => smoothnessTable(measures()),
    onPick: pick,
    draw: enlarged(size => dotsScene(measures(), {
      ...look(), old: !isMeasured(), chosen: chosenId(), numberOf: value => rounded(value, 2), ...size,
    })),
  });
  const together = el("p", {class: "wall-verdict"});
  const element = el("div", {class: "wall-smoothness"}, picture.element, together, why(t("wall.smoothness.what")));
  return {
    element,
    update() {
      together.textContent = sentence();
    },
  };
}

function chosenId() {
  const model = seen();
  return model ? neuronInView(model).id : "";
}

function sentence() {
  const measured = measures();
  if (measured.length === 0) return t("wall.smoothness.waiting");
  if (!isMeasured()) return t("wall.smoothness.old", {step: number(store.data.smoothness.step, 0)});
  const total = measured.length;
  const verdictText = t(`wall.smoothness.${verdict(measured)}`, {count: patterned(measured), total});
  return total < seen().layers[0].neurons ? `${verdictText} ${t("wall.smoothness.first", {total})}` : verdictText;
}
