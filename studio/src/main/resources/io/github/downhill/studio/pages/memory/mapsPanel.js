/**
 * The first layers of both copies on the page, while the first seed learns.
 */

import {figure} from "../figure.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {exact} from "../wall/numbers.js";
import {painter} from "../wall/pictures.js";
import {look} from "../wall/seen.js";
import {largest} from "../wall/values.js";
import {firstMapsScene} from "./maps.js";
import {namesOf} from "./names.js";

const PIXELS = 784;
const SETS = ["plain", "twisted"];

/** @returns {{element: HTMLElement, update: () => void}} */
export function mapsPanel() {
  const paint = painter();
  const picture = figure({
    name: "memory-maps", title: () => t("memory.maps.title"), table,
    draw(size) {
      const {contest, memoryMaps} = store.data;
      if (!contest || !memoryMaps) return {...size, items: []};
      return firstMapsScene({sets: setsOf(contest, memoryMaps, paint), colors: look().colors, ...size});
    },
  });
  picture.element.classList.add("memory-maps");
  return picture;
}

/** Each has a scale of its own, whose end is named: where labels are random, weights become much larger. */
function setsOf(contest, message, paint) {
  const names = namesOf(contest);
  const shades = {...look(), exponent: 1};
  return SETS.map((name, set) => ({name, set, most: largest(message[name])})).map(({name, set, most}) => ({
    title: t("memory.maps.set", {what: names[set], most: number(most, 2)}),
    maps: Array.from({length: message.neurons}, (_, neuron) => ({
      label: t("memory.maps.label", {what: names[set], neuron: number(neuron, 0)}),
      picture: paint(`${name} ${neuron}`, message[name],
        {rows: 1, length: PIXELS, start: neuron * PIXELS, extents: [most]}, shades),
    })),
  }));
}

function table() {
  const {contest, memoryMaps} = store.data;
  const columns = ["copy", "neuron", "pixel", "weight"].map(name => t(`memory.table.${name}`));
  if (!contest || !memoryMaps) return {columns, rows: []};
  const names = namesOf(contest);
  return {columns, rows: SETS.flatMap((name, set) => Array.from(memoryMaps[name], (weight, i) =>
    [names[set], Math.floor(i / PIXELS), i % PIXELS, exact(weight)]))};
}
