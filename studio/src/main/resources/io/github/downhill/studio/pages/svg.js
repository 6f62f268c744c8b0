/**
 * Writes a scene as SVG: the same picture as on the canvas, in a file that can be printed at any size.
 */

import {HATCH_SIZE, HATCHES, hatchColor, hatchedPieces, linesOn} from "./hatch.js";
import {writeMarks} from "./marks.js";
import {FONT, pixelsOf} from "./scene.js";

/**
 * @param {import("./scene.js").Scene} scene
 * @param {string} title
 * @param {string} [description]
 * @returns {string}
 */
export function toSvg({width, height, items}, title, description = "") {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" font-family="${FONT}">\n`,
    `<title>${escaped(title)}</title>\n`,
    description && `<desc>${escaped(description)}</desc>\n`,
    `<defs>${HATCHES.map(hatchPattern).join("")}</defs>\n`,
    written(items),
    "</svg>\n",
  ].join("");
}

function written(items) {
  return items.map(item => `${WRITERS[item.kind](item)}\n`).join("");
}

const WRITERS = {
  rect: item => hatchable(item, hatch => tag("rect", {
    x: item.x, y: item.y, width: item.width, height: item.height, rx: item.radius, ...painted(item, hatch)}, item)),

  line: item => tag("line", {x1: item.x1, y1: item.y1, x2: item.x2, y2: item.y2, ...painted(item)}, item),

  circle: item => hatchable(item, hatch => tag("circle", {
    cx: item.x, cy: item.y, r: Math.max(0, item.r), ...painted(item, hatch)}, item)),

  dot: item => WRITERS.circle(item),

  still: ({items}) => written(items),

  text: item => tag("text", {
    x: item.x, y: item.y, "font-size": item.size ?? 12, "font-weight": item.weight, fill: item.fill,
    opacity: item.opacity, "text-anchor": item.align ?? "start",
    "dominant-baseline": {middle: "central", hanging: "hanging"}[item.baseline]}, item, escaped(item.text)),

  path: item => tag("path", {
    d: `M${item.points.map(point => point.map(rounded).join(" ")).join("L")}${item.closed ? "Z" : ""}`,
    ...painted(item)}, item),

  marks: writeMarks,

  image: item => tag("image", {
    x: item.x, y: item.y, width: item.width, height: item.height, preserveAspectRatio: "none",
    "image-rendering": "pixelated", opacity: item.opacity, href: pixelsOf(item).toDataURL("image/png")}, item)
    + (item.hatchMask ? hatchedCells(item) : "") + (item.stroke ? frame(item) : ""),
};

/** What is hatched is drawn twice: once in its color, once with the lines over it. */
function hatchable(item, write) {
  return item.hatch ? write() + write(`url(#hatch-${linesOn(item.fill)})`) : write();
}

function painted(item, fill = item.fill) {
  return {
    fill: fill ?? "none", stroke: item.stroke, "stroke-width": item.stroke && (item.lineWidth ?? 1),
    "stroke-dasharray": item.dash?.join(" ") || undefined,
    "stroke-linecap": item.stroke && !item.dash ? "round" : undefined,
    "stroke-linejoin": item.points && "round", opacity: item.opacity,
  };
}

function frame(item) {
  const {x, y, width, height} = item;
  return tag("rect", {x, y, width, height, ...painted({...item, fill: "none"})}, {});
}

function hatchedCells(item) {
  const [cellWidth, cellHeight] = [item.width / item.columns, item.height / item.rows];
  const pieces = hatchedPieces(item);
  return HATCHES.map(lines => {
    const cells = pieces.filter(piece => piece.lines === lines).map(piece => {
      const [x, y] = [item.x + piece.column * cellWidth, item.y + piece.row * cellHeight].map(rounded);
      const length = rounded(piece.length * cellWidth);
      return `M${x} ${y}h${length}v${rounded(cellHeight)}h${-length}z`;
    });
    if (cells.length === 0) return "";
    return tag("path", {d: cells.join(""), fill: `url(#hatch-${lines})`, opacity: item.opacity}, {});
  }).join("");
}

function hatchPattern(lines) {
  const size = HATCH_SIZE;
  return `<pattern id="hatch-${lines}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">`
    + `<path d="M-1 1L1 -1M0 ${size}L${size} 0M${size - 1} ${size + 1}L${size + 1} ${size - 1}"`
    + ` stroke="${hatchColor(lines)}"/></pattern>`;
}

function tag(name, attributes, item, content = "") {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escaped(String(value))}"`);
  const inside = (item.label ? `<title>${escaped(item.label)}</title>` : "") + content;
  return inside ? `<${name}${written.join("")}>${inside}</${name}>` : `<${name}${written.join("")}/>`;
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}

const ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

function escaped(text) {
  return String(text).replace(/[&<>"]/g, character => ENTITIES[character]);
}
