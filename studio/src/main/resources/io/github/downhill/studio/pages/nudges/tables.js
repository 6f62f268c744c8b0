/**
 * The numbers behind the pictures, as tables.
 *
 * @typedef {{columns: string[], rows: (string|number)[][]}} Table
 */

import {t} from "../texts.js";
import {exact} from "../wall/numbers.js";
import {model, nudgeAt} from "./model.js";
import {BIAS, placeAt} from "./place.js";
import {rows} from "./rows.js";
import {adviceOf, advised, named} from "./words.js";

const COLUMNS = ["rank", "what", "layer", "input", "neuron", "nudge", "advice"];

/** @returns {Table} all nudges of the list, in its order */
export function gradientTable() {
  const known = model();
  const columns = COLUMNS.map(name => t(`nudges.table.${name}`));
  if (!known) return {columns, rows: []};
  return {columns, rows: Array.from(rows(), (index, i) => rowOf(known, index, i))};
}

function rowOf(known, index, i) {
  const place = placeAt(index, known.layers);
  const nudge = nudgeAt(known, index);
  const input = place.input === BIAS ? "" : place.input;
  return [
    i + 1, named(place), place.layer, input, place.neuron, exact(nudge), advised(adviceOf(nudge, known.largest))];
}
