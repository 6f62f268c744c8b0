/**
 * What was learned first and last, on the page.
 */

import {figure} from "../figure.js";
import {grey, palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {namesOf} from "./names.js";
import {epochs} from "./numbers.js";
import {picturesScene} from "./pictures.js";
import {picturesTable} from "./tables.js";

const PIXELS = 784;
const SETS = ["plain", "twisted"];

/** @returns {{element: HTMLElement, update: () => void}} */
export function picturesPanel() {
  const picture = figure({
    name: "memory-pictures", title: () => t("memory.pictures.title"), table: () => picturesTable(store.data),
    draw(size) {
      const {contest, memoryOrder} = store.data;
      if (!contest || !memoryOrder) return {...size, items: []};
      return picturesScene({rows: rowsOf(contest, memoryOrder), colors: palette(), ...size});
    },
  });
  picture.element.classList.add("memory-pictures");
  return picture;
}

function rowsOf(contest, order) {
  const names = namesOf(contest);
  return SETS.flatMap((set, i) => {
    const shown = Array.from(order[`${set}Shown`], (index, at) => pictureOf(order, set, index, at, names[i]));
    const half = shown.length / 2;
    return [
      {title: t("memory.pictures.first", {what: names[i]}), pictures: shown.slice(0, half)},
      {title: t("memory.pictures.last", {what: names[i]}), pictures: shown.slice(half)},
    ];
  });
}

function pictureOf(order, set, index, at, what) {
  const pixels = order[`${set}Pixels`].subarray(at * PIXELS, (at + 1) * PIXELS);
  const label = order[`${set}Labels`][index];
  const epoch = order[set][index];
  return {
    rgba: painted(pixels), name: String(label),
    label: t("memory.pictures.label", {what, index: number(index, 0), label, epoch: epochs(epoch)}),
  };
}

function painted(pixels) {
  const rgba = new Uint8ClampedArray(4 * pixels.length);
  pixels.forEach((value, i) => rgba.set([...grey(value), 255], 4 * i));
  return rgba;
}
