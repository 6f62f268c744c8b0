/**
 * From one example to all of them: how its nudges settle while one averages over more and more.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {VIEWS} from "../views.js";
import {enlarged} from "../wall/enlarge.js";
import {averagesScene} from "./averagesScene.js";
import {idOf} from "./averages.js";
import {gradientCommand} from "./commands.js";
import {nameOf} from "./names.js";
import {averageOpen, passNow} from "./now.js";
import {open} from "./opening.js";
import {written} from "./numbers.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function averagesPanel() {
  const picture = figure({
    name: "averages", title: t("example.averages.title"), draw: enlarged(draw), table, onPick: pick,
    command: gradientCommand,
  });
  const words = el("p", {class: "example-words", role: "status"});
  const link = el("button", {type: "button", class: "small", onclick: () => store.set({view: "nudges"})},
    t("example.averages.open"));
  link.hidden = !Object.hasOwn(VIEWS, "nudges");
  const element = el("div", {class: "example-averages"}, picture.element,
    el("div", {class: "example-row"}, words, link));
  return {element, update: () => write(words, wordsNow())};
}

/**
 * The averages as they have come so far, with the lines of what is followed.
 *
 * @returns {{stops: object[], lines: object[], at: number}|null}
 */
function averagesNow() {
  const {averages} = store.data;
  const pass = passNow();
  if (!averages || !pass || averages.parameters.some(at => at >= pass.parameters.length)) return null;
  const stops = averages.rows.map(({examples, count, cosine, cost, length}) => ({
    count, examples, cosine, cost, length, name: examples === 1 ? t("example.averages.own") : number(examples, 0),
  }));
  const lines = averages.parameters.map((parameter, i) => {
    const id = idOf(pass, parameter);
    return {id, name: nameOf(id, pass), chosen: i < 2, values: averages.rows.map(({nudges}) => nudges[i])};
  });
  const at = stops.findIndex(({count}) => count === store.state.averaged);
  return {stops, lines, at};
}

function draw(size) {
  const now = averagesNow();
  if (!now) return {...size, items: []};
  return averagesScene({
    ...size, ...now, colors: palette(), words: {cosine: t("example.averages.cosine")}, stopOf: nameOfStop,
    cosineOf: ({cosine}) => t("example.saying", {name: t("example.name.v"), value: written(cosine)}),
    labelOf: ({name, values}, i) => t("example.averages.point",
      {name, value: written(values[i]), examples: number(now.stops[i].examples, 0)}),
  });
}

function nameOfStop({examples, cosine, cost}) {
  return t("example.averages.stop", {examples: number(examples, 0), cosine: written(cosine), cost: written(cost)});
}

/** A number of examples, its cosine, or a point of a line: an average, or the one example's own nudge. */
function pick(id) {
  const {stops} = averagesNow();
  const [name, i] = id.split("@");
  if (i !== undefined) return pickPoint(name, stops[i].count);
  const [what, count] = id.split(".");
  if (count === "1" && averageOpen()) return pickPoint(ownNudge(averageOpen()), count);
  store.set({averaged: count, ...(what === "cosine" && {opened: "v"})});
}

function ownNudge(places) {
  return `${places.split(".").length === 2 ? "b" : "w"}.${places}`;
}

function pickPoint(name, count) {
  open(name);
  const [, ...places] = name.split(".");
  store.set({averaged: count, opened: count === "1" ? name : `m.${places.join(".")}`});
}

function wordsNow() {
  const now = averagesNow();
  const stop = now?.stops[now.at];
  if (!stop) return "";
  const [{values, name}] = now.lines;
  const step = store.data.averages.step;
  const numbers = {
    examples: number(stop.examples, 0), cosine: written(stop.cosine), nudge: written(values[now.at]),
    own: written(values[0]), name,
  };
  const key = stop.examples === 1 ? "one" : stop.count === "all" ? "all" : "some";
  const words = t(`example.averages.${key}`, numbers);
  return step === store.data.moment?.step ? words : t("example.costs.older", {step: number(step, 0), words});
}

function table() {
  const now = averagesNow();
  const columns = ["examples", "cost", "length", "cosine"].map(name => t(`example.columns.${name}`));
  if (!now) return {columns, rows: []};
  return {
    columns: [...columns, ...now.lines.map(({name}) => name)],
    rows: now.stops.map(({examples, cost, length, cosine}, i) => [examples, cost, length, cosine,
      ...now.lines.map(({values}) => values[i])]),
  };
}
