/** The numbers behind the pictures, as tables. */

import {t} from "../texts.js";
import {exact} from "../wall/numbers.js";
import {layerName} from "./words.js";

/**
 * A row for each digit: where it lies in each layer.
 *
 * @param {import("./model.js").Space|null} space
 * @returns {{columns: string[], rows: (string|number)[][]}}
 */
export function mapTable(space) {
  const head = ["index", "label", "choice"].map(name => t(`space.table.${name}`));
  if (!space) return {columns: head, rows: []};
  const layers = space.layers.map((_, layer) => layer);
  const columns = [...head, ...layers.flatMap(layer => ["x", "y"].map(axis => `${layerName(space, layer)} ${axis}`))];
  const rows = Array.from(space.labels, (label, i) => [i, label, space.choices[i],
    ...layers.flatMap(layer => [0, 1].map(axis => exact(space[`places${layer}`][2 * i + axis])))]);
  return {columns, rows};
}

/**
 * A row for each point of a small network: where it lies at each stage.
 *
 * @param {object|null} toy
 * @returns {{columns: string[], rows: (string|number)[][]}}
 */
export function toyTable(toy) {
  const head = ["index", "class"].map(name => t(`space.table.${name}`));
  if (!toy) return {columns: head, rows: []};
  const stages = Array.from({length: toy.hidden.split("-").length + 1}, (_, stage) => stage);
  const columns = [...head,
    ...stages.flatMap(stage => ["x", "y"].map(axis => `${t("space.toy.stage", {stage})} ${axis}`))];
  const rows = Array.from(toy.labels, (label, i) => [i, label,
    ...stages.flatMap(stage => [0, 1].map(axis => exact(toy[`places${stage}`][2 * i + axis])))]);
  return {columns, rows};
}
