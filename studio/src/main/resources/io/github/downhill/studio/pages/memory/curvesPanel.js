/**
 * The curves of both copies on the page.
 */

import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {memoryCommand} from "./commands.js";
import {curvesScene} from "./curves.js";
import {bands} from "./model.js";
import {whatOf} from "./names.js";
import {cost, percent} from "./numbers.js";
import {curvesTable} from "./tables.js";

const MEASURES = {right: ["right", "testRight"], cost: ["cost", "testCost"]};

/** @returns {{element: HTMLElement, update: () => void}} */
export function curvesPanel() {
  const picture = figure({
    name: "memory-curves", title: () => t(`memory.curves.${store.state.gauge}`), table: () => curvesTable(store.data.contest),
    command: memoryCommand,
    draw: size => store.data.contest ? curvesScene({...lookAt(store.data.contest), ...size}) : {...size, items: []},
  });
  picture.element.classList.add("memory-curves");
  return picture;
}

function lookAt(contest) {
  const colors = palette();
  const {gauge} = store.state;
  const names = [t("memory.plain"), whatOf(contest)];
  const plots = names.map((title, twin) => ({title, lines: linesOf(contest.rows, twin, gauge, colors)}));
  const wordsOf = gauge === "right" ? percent : cost;
  return {
    plots, colors, rounds: contest.order.rounds, most: gauge === "right" ? 1 : mostOf(plots), xName: t("memory.epoch"),
    valueOf: value => gauge === "right" ? percent(value, 0) : number(value),
    labelOf: (plot, i, {epoch, mean, least, most, count}) => t("memory.curves.label", {
      what: names[plot], line: plots[plot].lines[i].name, epoch: number(epoch, 0), mean: wordsOf(mean),
      least: wordsOf(least), most: wordsOf(most), count: number(count, 0)}),
  };
}

function linesOf(rows, twin, gauge, colors) {
  const [training, test] = MEASURES[gauge];
  return [
    {name: t("memory.training"), color: colors.train, points: bands(rows, twin, training)},
    {name: t("memory.test"), color: colors.test, dash: [7, 4], points: bands(rows, twin, test)},
  ];
}

/** A cost that explodes would leave nothing to see of the others. */
function mostOf(plots) {
  const all = plots.flatMap(({lines}) => lines.flatMap(({points}) => points.map(({most}) => most)));
  return Math.max(0.1, ...all);
}
