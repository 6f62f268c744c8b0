/**
 * Where pictures come from besides the pen: the test images by their number, those that the network gets wrong, a file
 * or photo.
 */

import {complain} from "../complain.js";
import {el, put} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {within} from "../within.js";
import {button, toggle} from "./controls.js";
import {mistakesNow, nearest} from "./mistakes.js";
import {picture} from "./picture.js";

/** How many test images there are until the server has said so. */
const MNIST_TEST = 10000;

/** @returns {{element: HTMLElement, update: () => void, take: (file: Blob | undefined) => void}} */
export function sources() {
  const {input: index, element: indexField} = indexInput(wanted => go(wanted));
  const onlyMistakes = toggle(t("draw.onlyMistakes"), on => on && go(indexNow()));
  const file = el("input", {type: "file", accept: "image/*", hidden: true, onchange: () => take(file.files[0])});
  const words = el("p", {class: "draw-note", role: "status"});

  async function go(wanted, direction = 1) {
    const allowed = await allowedNow();
    words.textContent = wordsOn(allowed);
    if (allowed?.length !== 0) store.set({image: `test:${nearest(wanted, direction, allowed, testImages())}`});
  }

  async function random() {
    const allowed = await allowedNow();
    const chance = Math.floor(Math.random() * (allowed?.length ?? testImages()));
    go(allowed?.[chance] ?? chance);
  }

  /** All test images where nothing is said. */
  async function allowedNow() {
    return onlyMistakes.input.checked ? mistakesNow() : null;
  }

  async function take(chosen) {
    if (!chosen) return;
    const trouble = await picture.open(chosen);
    if (trouble) complain(`draw.picture.${trouble}`);
    file.value = "";
  }

  return {
    element: el("section", {class: "draw-sources", "data-control": "controls", "aria-label": t("draw.sources")},
      el("div", {class: "draw-row"}, indexField,
        step("‹", t("draw.previous"), () => go(Math.max(0, indexNow()) - 1, -1)),
        step("›", t("draw.next"), () => go(indexNow() + 1)),
        button(t("draw.random"), random)),
      el("div", {class: "draw-row"}, onlyMistakes.element, button(t("draw.openPicture"), () => file.click()), file),
      words),
    take,
    update() {
      put(index, {max: testImages() - 1});
      if (document.activeElement !== index) index.value = shownNow();
    },
  };
}

function indexInput(onChange) {
  const attributes = {type: "number", min: 0, step: 1, inputmode: "numeric", "aria-label": t("draw.testImage")};
  const input = el("input", {...attributes, onchange: change});

  /** What cannot be a number of an image must not stay there as if it were the one shown. */
  async function change() {
    if (Number.isFinite(input.valueAsNumber)) await onChange(within(input.value, testImages()));
    input.value = shownNow();
  }

  return {input, element: el("label", {class: "draw-index"}, el("span", {}, t("draw.testImage")), input)};
}

const step = (sign, name, onclick) => button(sign, onclick, {class: "draw-step", "aria-label": name, title: name});

function wordsOn(mistakes) {
  if (!mistakes) return "";
  return mistakes.length ? t("draw.mistakes", {count: number(mistakes.length, 0)}) : t("draw.noMistakes");
}

/** What the field says of the picture in view: nothing where that is no test image. */
const shownNow = () => indexNow() < 0 ? "" : indexNow();

const testImages = () => store.data.welcome?.data?.test || MNIST_TEST;

/** The number of the test image in view, or −1. */
function indexNow() {
  const [kind, index] = store.state.image.split(":");
  return kind === "test" ? Number(index) : -1;
}
