/**
 * From layer to layer, along which axes, which digits stand out.
 */

import {el, put, write} from "../dom.js";
import {runInView} from "../live.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {letters} from "./colors.js";
import {goTo, isTravelling, PLANE, startPlane, travelOrRest} from "./doing.js";
import {lastLayer, spaceNow} from "./now.js";
import {layerName} from "./words.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function depthControls() {
  const slider = el("input", {type: "range", min: 0, max: 3, step: 0.01, class: "space-slider",
    "aria-label": t("space.depth.name"), oninput: () => goTo(Number(slider.value))});
  const stops = el("div", {class: "space-stops"});
  const through = el("button", {type: "button", class: "space-through", onclick: travelOrRest});
  const element = el("div", {class: "space-depth", "data-control": "controls"}, through,
    el("div", {class: "space-track"}, slider, stops));
  let shown = "";

  function update() {
    const space = spaceNow();
    element.hidden = !space;
    if (!space) return;
    const last = lastLayer(space);
    put(slider, {max: last});
    if (document.activeElement !== slider || isTravelling()) slider.value = Math.min(last, store.state.deep);
    slider.setAttribute("aria-valuetext", layerName(space, Math.round(Number(slider.value))));
    write(through, t(isTravelling() ? "space.depth.rest" : "space.depth.through"));
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
      element.hidden = !spaceNow();
      letters().forEach(({color}, digit) => chips[digit].style.setProperty("--digit", color));
      chips.forEach((chip, digit) => chip.setAttribute("aria-pressed", String(store.state.only === String(digit))));
    },
  };
}
