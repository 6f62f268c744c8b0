/**
 * Takes pictures and numbers out of the page into files.
 */

import {paint, toSvg} from "./scene.js";
import {palette} from "./palette.js";

const PNG_SCALE = 2;

/**
 * Saves a scene as SVG.
 *
 * @param {string} name of the file, without its ending
 * @param {import("./scene.js").Scene} scene
 * @param {string} title
 * @param {string} [description]
 */
export function saveSvg(name, scene, title, description) {
  save(`${name}.svg`, new Blob([toSvg(onPaper(scene), title, description)], {type: "image/svg+xml"}));
}

/**
 * Saves a scene as PNG, twice as fine as on an ordinary screen.
 *
 * @param {string} name
 * @param {import("./scene.js").Scene} scene
 */
export function savePng(name, scene) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(scene.width * PNG_SCALE);
  canvas.height = Math.ceil(scene.height * PNG_SCALE);
  const context = canvas.getContext("2d");
  context.scale(PNG_SCALE, PNG_SCALE);
  paint(onPaper(scene), context);
  canvas.toBlob(blob => save(`${name}.png`, blob), "image/png");
}

/**
 * Saves a table as CSV.
 *
 * @param {string} name
 * @param {{columns: string[], rows: (string|number)[][]}} table
 */
export function saveCsv(name, table) {
  save(`${name}.csv`, new Blob([toCsv(table)], {type: "text/csv"}));
}

/**
 * A table as RFC 4180 wants it: commas, lines ending in CRLF, quotes around what needs them. Numbers are written as
 * computers read them, whatever the language.
 *
 * @param {{columns: string[], rows: (string|number)[][]}} table
 * @returns {string}
 */
export function toCsv({columns, rows}) {
  return [columns, ...rows].map(row => row.map(field).join(",") + "\r\n").join("");
}

function field(value) {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file has no page behind it, so the paper comes along. */
function onPaper({width, height, items}) {
  const paper = {kind: "rect", x: 0, y: 0, width, height, fill: palette().paper};
  return {width, height, items: [paper, ...items]};
}

function save(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
