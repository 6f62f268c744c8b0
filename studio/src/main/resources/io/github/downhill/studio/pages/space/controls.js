/**
 * From layer to layer, along which axes, which digits stand out.
 */

import {el, write} from "../dom.js";
import {nextFrame} from "../frame.js";
import {runInView} from "../live.js";
import {start} from "../machine/orders.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {play} from "../training.js";
import {letters} from "./colors.js";
import {lastLayer, spaceNow} from "./now.js";
import {layerName} from "./words.js";

const LAYER_MILLIS = 1600;

/** A network whose second layer is a plane, and that learns quickly all the same. */
const PLANE = {
  layers: "784-16-2-10", activation: "tanh", output: "softmax", cost: "cross-entropy", initialization: "xavier",
  optimizer: "adam:0.9:0.999:1e-8", learningRate: 0.003, schedule: "cosine", batch: 32, epochs: 12, l2: 0,
};

const still = matchMedia("(prefers-reduced-motion: reduce)");
const journey = {began: 0, from: 0, going: false};

/** @returns {{element: HTMLElement, update: () => void}} */
export function depthControls() {
  const slider = el("input", {type: "range", min: 0, max: 3, step: 0.01, class: "space-slider",
    "aria-label": t("space.depth.name"), oninput: () => goTo(Number(slider.value))});
  const stops = el("div", {class: "space-stops"});
  const through = el("button", {type: "button", class: "space-through", onclick: journeyOrRest});
  const element = el("div", {class: "space-depth", "data-control": "controls"}, through,
    el("div", {class: "space-track"}, slider, stops));
  let shown = "";

  function update() {
    const space = spaceNow();
    element.hidden = !space;
    if (!space) return;
    const last = lastLayer(space);
    slider.max = last;
    if (document.activeElement !== slider || journey.going) slider.value = Math.min(last, store.state.deep);
    slider.setAttribute("aria-valuetext", layerName(space, Math.round(Number(slider.value))));
    write(through, t(journey.going ? "space.depth.rest" : "space.depth.through"));
    const key = space.layers.map(({neurons}) => neurons).join();
    if (key !== shown) stops.replaceChildren(...space.layers.map((layer, i) => stop(space, i)));
    shown = key;
    [...stops.children].forEach((button, i) =>
      button.setAttribute("aria-pressed", String(Math.abs(store.state.deep - i) < 0.01)));
  }

  return {element, update};
}

function stop(space, layer) {
  return el("button", {type: "button", class: "small", onclick: () => goTo(layer)},
    layerName(space, layer), el("span", {class: "space-neurons"}, number(space.layers[layer].neurons, 0)));
}

function goTo(deep) {
  journey.going = false;
  store.set({deep});
}

/** From the pixels to the outputs, with a rest in every layer; by leaps where one wants no movement. */
function journeyOrRest() {
  const {deep} = store.state;
  journey.going = !journey.going;
  const from = deep >= lastLayer(spaceNow()) - 0.01 ? 0 : deep;
  Object.assign(journey, {began: performance.now(), from});
  if (journey.going) nextFrame(travel);
}

function travel() {
  const space = spaceNow();
  if (!journey.going || !space || store.state.view !== "space") return;
  const gone = journey.from + (performance.now() - journey.began) / LAYER_MILLIS;
  const layer = Math.floor(gone);
  const share = Math.min(1, (gone - layer) * 1.4);
  const smooth = still.matches ? 0 : share * share * (3 - 2 * share);
  const deep = Math.min(lastLayer(space), layer + smooth);
  if (deep >= lastLayer(space)) journey.going = false;
  store.set({deep: Math.round(deep * 1000) / 1000});
  if (journey.going) nextFrame(travel);
}

/** @returns {{element: HTMLElement, update: () => void}} */
export function axesControls() {
  const words = el("span", {class: "space-axes-words"});
  const here = el("button", {type: "button", class: "small", onclick: () => store.set({axes: store.data.moment.step})},
    t("space.axes.here"));
  const newest = el("button", {type: "button", class: "small", onclick: () => store.set({axes: "end"})},
    t("space.axes.newest"));
  const plane = el("button", {type: "button", class: "space-plane", title: t("space.plane.why"), onclick: startPlane},
    t("space.plane.name"));
  const element = el("div", {class: "space-axes", "data-control": "controls"}, words, here, newest, plane);

  function update() {
    const space = spaceNow();
    if (space) write(words, t("space.axes.at", {step: number(space.axes, 0)}));
    here.hidden = !space || space.axes === store.data.moment?.step;
    newest.hidden = store.state.axes === "end";
    plane.hidden = runInView()?.recipe.layers === PLANE.layers;
  }

  return {element, update};
}

function startPlane() {
  const {seed, data} = store.data.welcome.recipe;
  start({...store.data.welcome.recipe, ...PLANE, seed, data});
  store.set({deep: 2, lasso: ""});
  store.setData({chosen: null});
  play();
}

/** A chip for each digit: what it looks like in the map, and a way to make it stand out. */
export function legend() {
  const chips = Array.from({length: 10}, (_, digit) => el("button", {
    type: "button", class: "space-chip", "aria-label": t("space.legend.digit", {digit}),
    onclick: () => store.set({only: store.state.only === String(digit) ? "" : String(digit)}),
  }, String(digit)));
  const element = el("div", {class: "space-legend", role: "group", "aria-label": t("space.legend.name")}, chips);
  return {
    element,
    update() {
      letters().forEach(({color}, digit) => chips[digit].style.setProperty("--digit", color));
      chips.forEach((chip, digit) => chip.setAttribute("aria-pressed", String(store.state.only === String(digit))));
    },
  };
}
