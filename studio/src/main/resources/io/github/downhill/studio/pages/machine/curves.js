/**
 * The two charts of the time machine: the cost, and how much of the test is right.
 */

import {number, t} from "../texts.js";
import {measured, pointAt, range} from "./points.js";
import {colorOf, dashesOf} from "./shown.js";
import {decimals, roundDown, roundUp} from "./ticks.js";

/** So many steps the axis shows at least. */
const STEPS_MIN = 10;

const ACCURACIES = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999];

/**
 * @param {import("./shown.js").Shown} shown
 * @param {{width: number, height: number}} size
 * @param {"linear"|"log"} axis
 * @param {object} colors
 * @returns {import("../chart.js").Chart}
 */
export function costChart(shown, size, axis, colors) {
  const lines = allRuns(shown).flatMap(each => costLines(shown, each, colors));
  return {
    ...common(shown, size, axis, colors, lines),
    y: {name: costName(shown.run), ...costRange(lines, axis), ticks: null, number: plainNumber},
    cursor: cursorOf(shown, lines, value => number(value, 4)),
  };
}

/**
 * @param {import("./shown.js").Shown} shown
 * @param {{width: number, height: number}} size
 * @param {"linear"|"log"} axis
 * @param {object} colors
 * @returns {import("../chart.js").Chart}
 */
export function accuracyChart(shown, size, axis, colors) {
  const lines = allRuns(shown).map(each => accuracyLine(shown, each, colors));
  return {
    ...common(shown, size, axis, colors, lines),
    y: axis === "log" ? errorAxis(lines) : {...linearAccuracy, name: t("machine.chart.right")},
    cursor: cursorOf(shown, lines, value => percent(value, 2)),
  };
}

function common(shown, size, axis, colors, lines) {
  return {
    ...size,
    x: stepAxis(shown, axis),
    epochs: epochsOf(shown.run),
    lines: lines.filter(({points}) => points.length > 0),
    events: eventsOf(shown, colors),
    colors,
  };
}

function stepAxis(shown, axis) {
  const kind = axis === "log" ? "counted" : "linear";
  return {name: t("machine.chart.step"), kind, to: lastStepOf(shown), number: plainNumber};
}

/** The run in view is drawn last, on top of the others. */
function allRuns({run, curve, others}) {
  return [...others, ...run ? [{run, curve}] : []];
}

function costLines(shown, each, colors) {
  const named = kind => ({...look(shown, each, colors, kind), name: costLineName(shown, each.run, kind)});
  return [
    {...named("train"), points: measured(each.curve.train)},
    {...named("test"), points: measured(each.curve.test)},
  ];
}

function accuracyLine(shown, each, colors) {
  const name = lineName(shown, each.run, "test");
  return {...look(shown, each, colors, "test"), name, points: measured(each.curve.test, 2)};
}

function look(shown, {run}, colors, kind) {
  const own = run === shown.run;
  return {
    color: own ? colors[kind] : colorOf(run, colors), dash: dashesOf(own ? null : run, colors)[kind],
    width: widthOf(shown, run),
  };
}

/** Two runs that are compared are bold. */
function widthOf({run: own, compared}, run) {
  if (compared && (run === own || run === compared)) return 3;
  return run === own ? 2 : 1.25;
}

function lineName({others}, run, kind) {
  return others.length === 0 ? t(`machine.chart.${kind}`) : t(`machine.chart.${kind}Of`, {name: run.name});
}

/** A run whose cost is another one is not to be measured with the same yardstick. */
function costLineName(shown, run, kind) {
  const line = lineName(shown, run, kind);
  const {cost} = run.recipe;
  return cost === shown.run?.recipe.cost ? line : t("machine.chart.otherCost", {line, cost});
}

function costName(run) {
  return t(run?.recipe.cost === "cross-entropy" ? "machine.chart.crossEntropy" : "machine.chart.squares");
}

/** From zero up to above the highest; on a logarithmic axis, which has no zero, from below the lowest. */
function costRange(lines, axis) {
  const values = range(lines.map(({points}) => points), value => axis !== "log" || value > 0);
  if (!values) return {kind: "linear", from: 0, to: 1};
  const to = roundUp(Math.max(values.most, 1e-12));
  return axis === "log" ? {kind: "log", from: roundDown(values.least * 0.999), to} : {kind: "linear", from: 0, to};
}

const linearAccuracy = {
  kind: "linear", from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], number: value => percent(value, 0),
};

/** An axis on which each halving of the errors is as long as the one before. */
function errorAxis(lines) {
  const most = range(lines.map(({points}) => points))?.most ?? 0;
  const to = ACCURACIES.find(accuracy => accuracy > Math.max(most, 0.8)) ?? ACCURACIES.at(-1);
  return {
    name: t("machine.chart.rightErrors"), kind: "errors", from: 0, to,
    ticks: ACCURACIES.filter(accuracy => accuracy <= to),
    number: value => percent(value, value > 0.99 ? 1 : 0),
  };
}

/** Both charts end at the same step. */
function lastStepOf(shown) {
  const ends = allRuns(shown).flatMap(({curve}) => [curve.train, curve.test]).map(points => points.at(-1)?.[0] ?? 0);
  return roundUp(Math.max(STEPS_MIN, ...ends));
}

function epochsOf(run) {
  if (!(run?.stepsPerEpoch > 0)) return null;
  return {name: t("machine.chart.epoch"), steps: run.stepsPerEpoch, number: plainNumber};
}

function eventsOf({run, last}, colors) {
  if (run?.status !== "diverged") return [];
  return [{step: last, name: t("machine.chart.diverged"), color: colors.negative}];
}

/** Live, the numbers stand above the charts; on the way back they stand beside the line. */
function cursorOf({run, step, live}, lines, say) {
  if (!run) return null;
  const place = t("machine.chart.at", {step: number(step, 0), epoch: epochAt(step, run)});
  return {step, words: live ? [] : [place, ...lines.flatMap(line => valueWords(line, step, say))]};
}

/** A value that was measured before the step in view says when. */
function valueWords({name, points}, step, say) {
  const point = pointAt(points, step);
  if (!point) return [];
  const words = {line: name, value: say(point[1]), step: number(point[0], 0)};
  return [t(`machine.chart.${point[0] === step ? "value" : "earlier"}`, words)];
}

/**
 * How many epochs a step is, as one says it.
 *
 * @param {number} step
 * @param {{stepsPerEpoch: number}} run
 * @returns {string}
 */
export function epochAt(step, {stepsPerEpoch}) {
  return stepsPerEpoch > 0 ? number(step / stepsPerEpoch, 2) : t("machine.numbers.none");
}

/**
 * A part of a whole in percent.
 *
 * @param {number} part
 * @param {number} digits
 * @returns {string}
 */
export function percent(part, digits) {
  return t("machine.chart.percent", {value: number(part * 100, digits)});
}

function plainNumber(value, step = value) {
  if (value === 0) return "0";
  return Math.abs(value) >= 1e7 ? value.toExponential(0).replace("e+", "e") : number(value, decimals(step));
}

/**
 * All that the charts show, as a table.
 *
 * @param {import("./shown.js").Shown} shown
 * @returns {{columns: string[], rows: (string|number)[][]}}
 */
export function curveTable(shown) {
  const columns = ["run", "step", "epoch", "train", "test", "accuracy"].map(name => t(`machine.chart.columns.${name}`));
  return {columns, rows: [...allRuns(shown)].reverse().flatMap(rowsOf)};
}

function rowsOf({run, curve}) {
  const rows = new Map();
  const row = step => {
    if (!rows.has(step)) rows.set(step, [run.name, step, short(step / run.stepsPerEpoch), "", "", ""]);
    return rows.get(step);
  };
  for (const [step, cost] of curve.train) row(step)[3] = short(cost);
  for (const [step, cost, accuracy] of curve.test) row(step).splice(4, 2, short(cost), short(accuracy));
  return [...rows.values()].sort((one, other) => one[1] - other[1]);
}

/** The server's numbers have 24 bits: more digits would only be dust. */
function short(value) {
  return Number.isFinite(value) ? Number(value.toPrecision(7)) : "";
}
