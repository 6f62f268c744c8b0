/**
 * The pictures of this view as numbers.
 */

import {store} from "../store.js";
import {t} from "../texts.js";
import {changedBy, DIGITS, outputsAt, PIXELS, SIDE} from "./model.js";
import {nearNow, shownNow} from "./now.js";

/** @returns {{columns: string[], rows: (string|number)[][]}} the pixels of the drawing, then the outputs */
export function drawingTable() {
  const shown = shownNow();
  const columns = ["what", "row", "column", "value"].map(name => t(`dream.columns.${name}`));
  if (!shown) return {columns, rows: []};
  const pixels = Array.from(shown.picture, (shade, i) =>
    [t("dream.columns.pixel"), Math.floor(i / SIDE), i % SIDE, shade / 255]);
  const outputs = Array.from(shown.outputs, (value, digit) => [t("dream.columns.output"), digit, "", value]);
  return {columns, rows: [...pixels, ...outputs]};
}

/** @returns {{columns: string[], rows: number[][]}} what each step came to */
export function growthTable() {
  const {film} = store.data;
  const columns = [...["step", "objective", "activation"].map(name => t(`dream.columns.${name}`)),
    ...Array.from({length: DIGITS}, (_, digit) => t("dream.columns.outputOf", {digit}))];
  if (!film) return {columns, rows: []};
  const rows = Array.from({length: film.steps + 1}, (_, step) =>
    [step, film.values[step], film.activations[step], ...outputsAt(film, step)]);
  return {columns, rows};
}

/** @returns {{columns: string[], rows: (string|number)[][]}} the pictures that the drawing is compared with */
export function besideTable() {
  const shown = shownNow();
  const columns = ["row", "column", "drawn", "nearest"].map(name => t(`dream.columns.${name}`));
  if (!shown) return {columns, rows: []};
  const near = nearNow()?.pixels;
  const rows = Array.from(shown.picture, (shade, i) =>
    [Math.floor(i / SIDE), i % SIDE, shade / 255, near ? near[i] / 255 : ""]);
  return {columns, rows};
}

/** @returns {{columns: string[], rows: (string|number)[][]}} the smallest change, pixel by pixel, and the outputs */
export function misledTable() {
  const {misled} = store.data;
  const columns = ["what", "row", "column", "before", "change", "after"].map(name => t(`dream.columns.${name}`));
  if (!misled) return {columns, rows: []};
  const {from, to, outputs} = misled;
  const {dose} = store.state;
  const now = changedBy(misled, dose / 100);
  const pixels = Array.from({length: PIXELS}, (_, i) =>
    [t("dream.columns.pixel"), Math.floor(i / SIDE), i % SIDE, from[i], now[i] - from[i], now[i]]);
  const ten = Array.from({length: DIGITS}, (_, digit) => {
    const [before, after] = [outputs[digit], outputs[dose * DIGITS + digit]];
    return [t("dream.columns.output"), digit, "", before, after - before, after];
  });
  return {columns, rows: [...pixels, ...ten]};
}
