/**
 * Goes through the network layer by layer, with a sentence for each. Lines grow into the next layer, then its neurons
 * answer. Who wants less motion turns the pages by hand.
 */

import {announce, el} from "../dom.js";
import {runInView} from "../live.js";
import {t} from "../texts.js";
import {button} from "./controls.js";
import {answerOf, readingNow} from "./now.js";
import {written} from "./numbers.js";

const GROWING_MILLIS = 1100;
const READING_MILLIS = 3200;

const wantsLess = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * @param {() => void} changed called when more has been revealed
 * @returns {{element: HTMLElement, words: HTMLElement, revealed: () => number}}
 */
export function walk(changed) {
  let revealed = Infinity;
  let target = Infinity;
  let before = 0;
  let timer = 0;

  const start = button(t("draw.layerByLayer"), begin);
  const next = button(t("draw.nextLayer"), () => goTo(target + 1), {hidden: true});
  const all = button(t("draw.allAtOnce"), end, {hidden: true});
  const words = el("p", {class: "draw-walk-words", hidden: true});

  function begin() {
    revealed = 0;
    show(true);
    next.focus();
    goTo(0);
  }

  function end() {
    clearTimeout(timer);
    revealed = target = Infinity;
    show(false);
    start.focus();
    changed();
  }

  function show(walking) {
    start.hidden = walking;
    next.hidden = all.hidden = words.hidden = !walking;
  }

  function goTo(layer) {
    clearTimeout(timer);
    if (layer > layers()) return end();
    target = layer;
    words.textContent = sentenceOn(layer);
    announce(words.textContent);
    before = performance.now();
    if (wantsLess.matches) revealed = target;
    else requestAnimationFrame(grow);
    changed();
  }

  /** The lines grow at an even speed; when all neurons have answered, the next layer waits until one has read. */
  function grow(now) {
    if (target === Infinity) return;
    revealed = Math.min(target, Math.max(revealed, target - 1) + Math.max(0, now - before) / GROWING_MILLIS);
    before = now;
    changed();
    if (revealed < target) requestAnimationFrame(grow);
    else if (target < layers()) timer = setTimeout(() => goTo(target + 1), READING_MILLIS);
  }

  return {element: el("div", {class: "draw-walk"}, start, next, all), words, revealed: () => revealed};
}

const layers = () => runInView().sizes.length - 1;

function sentenceOn(layer) {
  const {sizes} = runInView();
  const read = readingNow();
  if (!read) return t("draw.walk.empty");
  if (layer === 0) return t("draw.walk.pixels", {count: sizes[0], lit: read.pixels.filter(value => value > 0).length});
  if (layer < layers()) return t("draw.walk.hidden", {layer, count: sizes[layer], before: sizes[layer - 1]});
  const {neuron} = answerOf(read);
  return t("draw.walk.outputs", {digit: neuron, value: written(read.layers.at(-1).after[neuron], 2)});
}
