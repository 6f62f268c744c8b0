/**
 * From the pad to the network: raw, in the box of 20 pixels, by its centre of mass. Each step can be left out, to feel
 * what it is good for.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {toggle} from "./controls.js";
import {bytesOf} from "./picture.js";
import {COLUMNS, stagesHeight, stagesScene} from "./frames.js";
import {measureWhenStill, worth} from "./worth.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function stages() {
  const picture = figure({
    name: "stages", title: () => t("draw.stages"), draw: size => stagesScene(size, stagesNow()), table: stagesTable,
    height: stagesHeight,
  });
  const steps = ["box", "center"].map(stepSwitch);
  const words = el("p", {class: "draw-note"});
  picture.element.querySelector(".stage").after(
    el("div", {class: "draw-switches", "data-control": "controls"}, steps.map(({element}) => element)));

  return {
    element: el("section", {class: "draw-stages"}, picture.element, words),
    update() {
      for (const {key, input} of steps) {
        input.checked = store.state[key] === 1;
        input.disabled = isStored();
      }
      measureWhenStill();
      write(words, isStored() ? t("draw.stored") : wordsOn(store.state, worth()));
    },
  };
}

const stepSwitch = key => ({key, ...toggle(t(`draw.${key}`), on => store.set({[key]: Number(on)}))});

/** The pictures of MNIST come finished. */
const isStored = () => store.state.image.includes(":");

/** What the step that is left out was good for; with numbers, where the network has been measured. */
function wordsOn({box, center}, accuracy) {
  const percent = stage => number(100 * accuracy[stage], 1);
  const words = t(`draw.${box ? center ? "finished" : "centerOff" : center ? "boxOff" : "bothOff"}`);
  if (!accuracy) return words;
  if (box && center) return `${words} ${t("draw.accuracyWith", {share: percent("finished")})}`;
  return `${words} ${t("draw.difference", {with: percent("finished"), without: percent(box ? "boxed" : center ? "centered" : "raw")})}`;
}

/** @returns {import("./frames.js").Stages} */
function stagesNow() {
  const {answer, picture} = store.data;
  const {box, center, image} = store.state;
  if (isStored()) return {seen: answer?.pixels, box, center, stored: true};
  if (!answer || answer.empty) return {box, center};
  const {raw, boxed} = image === "file" && picture ? ofFile(picture) : answer;
  return {raw, boxed: boxed && (box ? boxed : raw), seen: answer.pixels, box, center};
}

const ofFile = ({raw, boxed}) => ({raw: bytesOf(raw), boxed: bytesOf(boxed)});

function stagesTable() {
  const {raw, boxed, seen = []} = stagesNow();
  const columns = ["row", "column", "raw", "boxed", "seen"].map(name => t(`draw.columns.${name}`));
  const place = pixel => [Math.floor(pixel / COLUMNS), pixel % COLUMNS];
  return {columns, rows: Array.from(seen, (value, pixel) => [...place(pixel), raw?.[pixel], boxed?.[pixel], value])};
}
