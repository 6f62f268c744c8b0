/**
 * The steps around the one in view, each a row of numbers; or, where several balls roll, a row for each optimizer or
 * for each valley.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {FATES, NONE, stopAt, walkIn} from "./model.js";
import {clock} from "./clock.js";
import {racer, valleyColor} from "./tints.js";
import {fateWords, nowWords, optimizerWords, short, stepInView, valleyWords} from "./words.js";

/** So many rows are shown, and the step in view is so far down among them. */
const [ROWS, ROWS_OF_TALL] = [5, 11];
const ABOVE = 2;
const TALL = 900;

const KEYS = {ArrowUp: -1, ArrowDown: 1, PageUp: -ROWS, PageDown: ROWS, Home: -Infinity, End: Infinity};

/** @returns {{element: HTMLElement, update: () => void}} */
export function rows() {
  const table = el("table");
  const signs = el("p", {class: "descent-signs"}, t("descent.signs"));
  const element = el("div", {class: "descent-rows", tabindex: "0", role: "region", onkeydown: walkThrough}, table, signs);
  let shown = "";

  function update() {
    const walk = walkIn(store.data, store.state);
    element.hidden = !walk || store.state.land === "real";
    if (element.hidden) return;
    const {name, head, body} = contentOf(walk);
    const key = JSON.stringify([name, head, body.map(({cells, color, current}) => [cells, color, current])]);
    if (key === shown) return;
    shown = key;
    signs.hidden = body[0]?.step === undefined;
    element.classList.toggle("is-words", signs.hidden);
    element.setAttribute("aria-label", name);
    table.replaceChildren(el("thead", {}, el("tr", {}, head.map(words => el("th", {scope: "col"}, words)))),
      el("tbody", {}, body.map(rowElement)));
  }

  clock.on(update);
  return {element, update};
}

function contentOf(walk) {
  if (walk.balls > 1) return crowdOf(walk);
  return walk.optimizers.length > 1 ? raceOf(walk) : stepsAround(walk);
}

function rowElement({cells, color, dash, current, step}) {
  const onclick = step === undefined ? undefined : () => {
    clock.pause();
    store.set({leg: step});
  };
  const mark = color && el("span", {class: dash ? "descent-mark is-dashed" : "descent-mark", style: {"--mark": color}});
  return el("tr", {"aria-current": current ? "step" : null, class: onclick ? "is-step" : null, onclick},
    cells.map((words, i) => el("td", {}, i === 0 && mark, words)));
}

function stepsAround(walk) {
  const end = walk.lengths[0];
  const here = stepInView(walk, 0);
  const room = innerHeight > TALL ? ROWS_OF_TALL : ROWS;
  const first = Math.max(0, Math.min(here - ABOVE, end + 1 - room));
  const count = Math.min(room, end + 1 - first);
  return {
    name: t("descent.rowsOfSteps"),
    head: ["step", ...walk.dimensions === 2 ? ["x", "y"] : ["x"], "cost", walk.dimensions === 2 ? "length" : "slope", "rate"]
      .map(name => t(`descent.column.${name}`)),
    body: Array.from({length: count}, (_, i) => {
      const stop = stopAt(walk, 0, first + i);
      const {step, at, cost, gradient, rate} = stop;
      const slope = at.length === 2 ? Math.hypot(...gradient) : gradient[0];
      const numbers = [...at, cost, slope, rate].map(short);
      return {cells: [number(step, 0) + signOf(stop), ...numbers], current: step === here, step};
    }),
  };
}

/** Beside the number of a step that went past the bottom. */
function signOf({overshoots, rises}) {
  return (overshoots ? " ⇄" : "") + (rises ? " ↑" : "");
}

function raceOf(walk) {
  return {
    name: t("descent.rowsOfRace"),
    head: ["optimizer", "cost", "now"].map(name => t(`descent.column.${name}`)),
    body: walk.optimizers.map((name, journey) => {
      const {cost} = stopAt(walk, journey, store.state.leg);
      const ends = store.state.leg >= walk.steps ? fateWords(walk, journey) : nowWords(walk, journey, store.state.leg);
      return {cells: [optimizerWords(name), short(cost), ends], ...racer(journey)};
    }),
  };
}

/** How many balls each valley gets, and what becomes of the others. */
function crowdOf(walk) {
  const counts = new Map();
  walk.valleys.forEach((valley, ball) => {
    const key = valley === NONE ? FATES[walk.fates[ball]] : valley;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const valleys = walk.bottoms.map((bottom, i) =>
    ({cells: [valleyWords(bottom, i), number(counts.get(i) ?? 0, 0)], color: valleyColor(i)}));
  const others = FATES.filter(kind => kind !== "settled" && counts.has(kind)).map(kind =>
    ({cells: [t(`descent.kind.${kind}`), number(counts.get(kind), 0)], color: "var(--muted)"}));
  return {
    name: t("descent.rowsOfCrowd"),
    head: [t("descent.column.end"), t("descent.column.balls")],
    body: [...valleys, ...others],
  };
}

/** Up and down go from step to step. */
function walkThrough(event) {
  const by = KEYS[event.key];
  const walk = walkIn(store.data, store.state);
  if (by === undefined || !walk || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  clock.pause();
  store.set({leg: Math.min(walk.steps, Math.max(0, store.state.leg + by))});
}
