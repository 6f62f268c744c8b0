/**
 * The two charts on the page. They have one time axis, and moving along either moves both.
 */

import {chartScene} from "../chart.js";
import {el} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {commandInView} from "./command.js";
import {accuracyChart, costChart, curveTable} from "./curves.js";
import {scrubbing} from "./scrub.js";
import {shown} from "./shown.js";

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createCharts() {
  const charts = [chart("cost", costChart), chart("accuracy", accuracyChart)];
  const note = el("p", {class: "machine-hint"}, t("machine.chart.note"));
  const element = el("div", {class: "machine-charts"}, charts.map(each => each.element), note);
  return {element, update: () => charts.forEach(each => each.update())};
}

function chart(name, build) {
  const now = size => build(shown(store.state, store.data), size, store.state.axis, palette());
  let scrub;
  const {element} = figure({
    name: `training-${name}`,
    title: () => t(`machine.chart.${name}`),
    draw: size => chartScene(now(size)),
    table: () => curveTable(shown(store.state, store.data)),
    command: commandInView,
    onMove: (...where) => scrub.move(...where),
  });
  scrub = scrubbing(element, now);
  return {element, update: scrub.update};
}
