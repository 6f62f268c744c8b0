/**
 * A small network that learns to separate two classes of points: its plane, bent layer by layer.
 */

import {el, put, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette, signed} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {spaceCommand} from "./commands.js";
import {toyTable} from "./tables.js";
import {onToyPlays, toyPlays} from "./toyAsking.js";
import {toyControls} from "./toyControls.js";
import {lastStage, toyItems} from "./toyScene.js";
import {percent} from "./words.js";

const GAP = 12;
const NAME = 20;

/** @returns {{element: HTMLElement, update: () => void}} */
export function toyPanel() {
  const parts = [toyControls(), depth(), reading()];
  const map = figure({name: "toy", title: () => t("space.toy.title", {stage: stageName(nearest())}), draw: drawMap,
    table: () => toyTable(store.data.toy), command: spaceCommand});
  const strip = figure({name: "toy-stages", title: t("space.toy.stages"), draw: drawStages,
    table: () => toyTable(store.data.toy), command: spaceCommand,
    onPick: id => store.set({deep: Number(id.split(".")[1])})});
  map.element.classList.add("space-map");
  strip.element.classList.add("space-strip");
  const [bar, slider, words] = parts;
  const element = el("div", {class: "space-toy"}, bar.element,
    el("div", {class: "space-grid"}, el("div", {class: "space-left"}, map.element, slider.element),
      el("div", {class: "space-side"}, words.element, strip.element)));
  const update = () => parts.forEach(part => part.update());
  onToyPlays(update);
  return {element, update};
}

function depth() {
  const slider = el("input", {type: "range", min: 0, step: 0.01, class: "space-slider",
    "aria-label": t("space.depth.name"), oninput: () => store.set({deep: Number(slider.value)})});
  const stops = el("div", {class: "space-stops"});
  const element = el("div", {class: "space-depth", "data-control": "controls"},
    el("div", {class: "space-track"}, slider, stops));
  let shown = -1;
  return {
    element,
    update() {
      const {toy} = store.data;
      element.hidden = !toy;
      if (!toy) return;
      const last = lastStage(toy);
      put(slider, {max: last});
      if (document.activeElement !== slider) slider.value = Math.min(last, store.state.deep);
      slider.setAttribute("aria-valuetext", stageName(nearest()));
      if (last !== shown) {
        stops.replaceChildren(...Array.from({length: last + 1}, (_, stage) => el("button", {
          type: "button", class: "small", onclick: () => store.set({deep: stage})}, stageName(stage))));
      }
      shown = last;
      [...stops.children].forEach((button, stage) =>
        button.setAttribute("aria-pressed", String(Math.abs(store.state.deep - stage) < 0.01)));
    },
  };
}

function reading() {
  const verdict = el("p", {class: "space-verdict", role: "status"});
  const numbers = el("p", {class: "space-network"});
  const why = el("p", {class: "space-note"});
  const element = el("div", {}, verdict, numbers, why);
  return {
    element,
    update() {
      const {toy} = store.data;
      if (!toy) return;
      const separated = toy.right === 1 && toy.tested === 1;
      const words = toy.epoch === 0 ? "begin" : separated ? "separated" : toyPlays() ? "learning" : "not";
      write(verdict, t(`space.toy.verdict.${words}`, {right: percent(toy.right, number)}));
      const cost = number(toy.cost, toy.cost >= 0.001 ? 4 : undefined);
      write(numbers, t("space.toy.numbers", {epoch: number(toy.epoch, 0), cost,
        right: percent(toy.right, number), tested: percent(toy.tested, number)}));
      write(why, t(`space.toy.why.${toy.shape}`));
    },
  };
}

function nearest() {
  const {toy} = store.data;
  return Math.round(Math.min(store.state.deep, toy ? lastStage(toy) : 0));
}

function stageName(stage) {
  return t(stage === 0 ? "space.toy.input" : "space.toy.stage", {stage});
}

function look() {
  return {colors: palette(), rgba: share => signed(1 - 2 * share, 1)};
}

function drawMap(size) {
  const {toy} = store.data;
  return {...size, items: toy ? toyItems(toy, store.state.deep, size, look()) : []};
}

/** All stages side by side. */
function drawStages(size) {
  const {toy} = store.data;
  if (!toy) return {...size, items: []};
  const count = lastStage(toy) + 1;
  const across = Math.min(count, Math.max(1, Math.floor(size.width / 150)));
  const rows = Math.ceil(count / across);
  const side = Math.min((size.width - GAP * (across - 1)) / across, size.height / rows - NAME);
  const colors = palette();
  const items = Array.from({length: count}, (_, stage) => {
    const [left, top] = [stage % across * (side + GAP), Math.floor(stage / across) * (side + NAME)];
    return [
      ...toyItems(toy, stage, {left, top, width: side, height: side}, look()),
      {kind: "text", text: stageName(stage), x: left + side / 2, y: top + side + 8, size: 11, align: "middle",
        fill: colors.muted},
      {kind: "rect", x: left, y: top, width: side, height: side, id: `stage.${stage}`, label: stageName(stage)},
    ];
  }).flat();
  return {...size, items};
}
