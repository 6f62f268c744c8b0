/**
 * The answer: the digit, and the ten outputs as they are. Those of a sigmoid are no probabilities and are not called
 * so.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {indices} from "./contributions.js";
import {answerOf, readingNow} from "./now.js";
import {written} from "./numbers.js";
import {untrained} from "./untrained.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function answer() {
  const digit = el("p", {class: "draw-digit"});
  const words = el("p", {class: "draw-verdict"});
  const bars = indices(10).map(bar);
  const beginner = untrained();
  const note = el("p", {class: "draw-note"});
  const attributes = {class: "draw-answer", role: "status", "aria-label": t("draw.answer"), "aria-atomic": "false"};
  // Only the digit and the verdict are read aloud: ten numbers at every move of the pen would drown them.
  const element = el("div", attributes,
    el("div", {class: "draw-says"}, digit, words),
    el("div", {class: "draw-outputs", "aria-live": "off"},
      el("ol", {class: "draw-bars", "aria-label": t("draw.outputs")}, bars.map(each => each.element)), note, beginner.element));

  return {
    element,
    update() {
      const read = readingNow();
      const choice = read ? answerOf(read).neuron : -1;
      element.dataset.digit = read ? choice : "";
      words.dataset.right = read ? rightness(choice) : "";
      write(digit, read ? String(choice) : "–");
      write(words, verdict(read, choice));
      write(note, beginner.update() || !read ? "" : noteOn(read));
      writeBars(bars, read?.layers.at(-1).after ?? [], choice);
    },
  };
}

function verdict(read, choice) {
  if (!read) return t(store.data.answer?.empty ? "draw.nothing" : "draw.waiting");
  const {label} = store.data.answer;
  switch (rightness(choice)) {
    case "yes": return `✓ ${t("draw.right", {label})}`;
    case "no": return `✗ ${t("draw.wrong", {label})}`;
    default: return t("draw.says");
  }
}

/** A drawing has no label to be compared with. */
function rightness(choice) {
  const {label} = store.data.answer;
  return label < 0 ? "" : label === choice ? "yes" : "no";
}

const noteOn = read => t(read.layers.at(-1).activation === "softmax" ? "draw.probabilities" : "draw.rawOutputs");

/** All bars have one scale: from 0 to 1, or farther where an output goes farther. */
function writeBars(bars, outputs, choice) {
  const [low, high] = [Math.min(0, ...outputs), Math.max(1, ...outputs)];
  bars.forEach((bar, digit) => bar.update(outputs[digit], low, high, digit === choice));
}

function bar(digit) {
  const fill = el("span", {class: "draw-bar-fill"});
  const value = el("span", {class: "draw-bar-value"});
  const element = el("li", {class: "draw-bar"},
    el("span", {class: "draw-bar-digit"}, digit),
    el("span", {class: "draw-bar-room", "aria-hidden": "true"}, fill), value);

  function update(output, low, high, best) {
    const [from, to] = [Math.min(0, output ?? 0), Math.max(0, output ?? 0)].map(end => (end - low) / (high - low));
    element.classList.toggle("best", best);
    fill.style.transform = `translateX(${from * 100}%) scaleX(${to - from})`;
    write(value, output === undefined ? "" : written(output, 2));
  }

  return {element, update};
}
