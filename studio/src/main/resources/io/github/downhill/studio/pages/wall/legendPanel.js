/**
 * The legend on the page: the curve of colors with its numbers, and the same in a sentence.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {css, signed} from "../palette.js";
import {paint} from "../scene.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {enlargement} from "./enlarge.js";
import {colorOfATenth, legendScene} from "./legend.js";
import {percent, written} from "./numbers.js";
import {look, neuronInView, seen} from "./seen.js";

const WIDTH = 260;
const HEIGHT = 48;

/** @returns {{element: HTMLElement, update: () => void}} */
export function legendPanel() {
  const canvas = el("canvas", {role: "img", "aria-label": t("wall.legend.name")});
  const words = el("span", {class: "wall-note"});
  const element = el("div", {class: "wall-legend"}, canvas, words);
  return {element, update: () => nextFrame(redraw)};

  function redraw() {
    const model = seen();
    if (!model) return;
    const picked = neuronInView(model);
    const most = picked.layer.extents[picked.neuron];
    draw(canvas, most);
    words.textContent = sentences(model, picked, most).join(" ");
  }
}

function sentences(model, {layer, neuron}, most) {
  const {scale, exponent, overlay, minus} = store.state;
  const what = t(`wall.legend.${subject(model)}`);
  if (model.minus && most === 0) return [t("wall.unchanged")];
  return [
    t(`wall.legend.${scale}`, {what, layer: layer.index, neuron, most: written(most)}),
    exponent < 1 ? t("wall.legend.tenth", {percent: percent(colorOfATenth(exponent))}) : "",
    overlay && !model.overlay ? t("wall.overlayNone") : "",
    minus && !model.minus ? t("wall.minusNone") : "",
  ].filter(Boolean);
}

function subject({minus, overlay}) {
  if (minus) return overlay ? "productChange" : "change";
  return overlay ? "product" : "weight";
}

function draw(canvas, most) {
  const scale = Math.min(window.devicePixelRatio || 1, 3) * enlargement();
  Object.assign(canvas, {width: Math.round(WIDTH * scale), height: Math.round(HEIGHT * scale)});
  const context = canvas.getContext("2d");
  context.scale(scale, scale);
  const colorOf = strength => css(signed(strength, 1));
  const numberOf = value => written(value, most);
  paint(legendScene({...look(), most, colorOf, numberOf, width: WIDTH, height: HEIGHT}), context);
}
