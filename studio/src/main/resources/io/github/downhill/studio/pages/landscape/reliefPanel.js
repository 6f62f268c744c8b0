/**
 * The landscape as a surface, on the page: one turns it by dragging, by Shift and an arrow key, or by sliders.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {landscapeCommand} from "./commands.js";
import {look, titleOf} from "./look.js";
import {pick} from "./picking.js";
import {reliefScene} from "./relief.js";
import {seen} from "./seen.js";
import {pathTable} from "./tables.js";

const DEGREES_A_PIXEL = 0.5;
const DEGREES_A_KEY = 5;
const TILT = {min: 5, max: 90};
const KEYS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};

/** @returns {{element: HTMLElement, update: () => void}} */
export function reliefPanel() {
  const picture = figure({
    name: "landscape-surface", title: () => titleOf("relief", seen()), command: landscapeCommand,
    table: () => pathTable(seen()), onPick: pick, onMove: dragging(),
    draw(size) {
      const shown = seen();
      const {spin, tilt} = store.state;
      return shown ? reliefScene(shown, {...look(shown), spin, tilt, ...size}) : {...size, items: []};
    },
  });
  const sliders = [slider("spin", 0, 359), slider("tilt", TILT.min, TILT.max)];
  picture.element.addEventListener("keydown", turnByKey, true);
  const element = el("div", {class: "land-relief"}, picture.element,
    el("div", {class: "land-turn", role: "group", "aria-label": t("landscape.turn"), "data-control": "controls"},
      sliders.map(each => each.element), el("span", {class: "land-hint"}, t("landscape.turnHint"))));
  return {element, update: () => sliders.forEach(each => each.update())};
}

/** Before the picture sees the key: there an arrow key alone walks along the path. */
function turnByKey(event) {
  const by = event.shiftKey && KEYS[event.key];
  if (!by) return;
  event.preventDefault();
  event.stopPropagation();
  turn(by[0] * DEGREES_A_KEY, by[1] * DEGREES_A_KEY);
}

function dragging() {
  let from = null;
  return (_, point) => {
    if (point?.pressed && from) turn((point.x - from.x) * DEGREES_A_PIXEL, (point.y - from.y) * DEGREES_A_PIXEL);
    from = point?.pressed ? {x: point.x, y: point.y} : null;
  };
}

let exactly = null;

/** Whole degrees stand in the address; a slow drag is made of parts of them. */
function turn(spinBy, tiltBy) {
  const {spin, tilt} = store.state;
  const known = exactly && Math.round(exactly.spin) % 360 === spin && Math.round(exactly.tilt) === tilt;
  const from = known ? exactly : {spin, tilt};
  exactly = {spin: (from.spin + spinBy + 360) % 360, tilt: Math.min(TILT.max, Math.max(TILT.min, from.tilt + tiltBy))};
  store.set({spin: Math.round(exactly.spin) % 360, tilt: Math.round(exactly.tilt)});
}

function slider(key, min, max) {
  const input = el("input", {type: "range", min, max, step: 1, oninput: () => store.set({[key]: Number(input.value)})});
  const value = el("output");
  const element = el("label", {class: "land-slider"}, el("span", {}, t(`landscape.${key}`)), input, value);
  return {
    element,
    update() {
      if (Number(input.value) !== store.state[key]) input.value = store.state[key];
      write(value, `${number(store.state[key], 0)}°`);
    },
  };
}
