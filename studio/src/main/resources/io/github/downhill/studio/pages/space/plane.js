/**
 * A layer of two neurons is a plane: its regions, and how the layers behind it bend its grid.
 */

import {palette, parse} from "../palette.js";
import {letters} from "./colors.js";
import {gridItems, onScreen} from "./mapScene.js";
import {inSquare, onTheWay} from "./model.js";

/** How near one is to the layer that is a plane: 0 one layer away, 1 there. */
function nearPlane({plane}, deep) {
  return plane < 0 ? 0 : Math.max(0, 1 - Math.abs(deep - plane));
}

/**
 * What the network takes each place of the plane for.
 *
 * @param {import("./model.js").Space} space
 * @param {number} deep
 * @param {ReturnType<typeof import("./mapScene.js").squareIn>} square
 * @returns {object[]} items of a scene
 */
export function regionItems(space, deep, square) {
  const near = 3 * nearPlane(space, deep) - 2; // it is true of the plane alone
  if (near < 0.02 || !space.regions) return [];
  const corners = onScreen(inSquare(space, space.plane, Float32Array.of(
    space.field[0], space.field[3], space.field[1], space.field[2])), square);
  return [{
    kind: "image", x: corners[0], y: corners[1], width: corners[2] - corners[0], height: corners[3] - corners[1],
    columns: space.side, rows: space.side, rgba: tinted(space), opacity: 0.3 * near,
  }];
}

let kept = {regions: null, letters: null, rgba: null};

function tinted({regions, side}) {
  const looks = letters();
  if (kept.regions === regions && kept.letters === looks) return kept.rgba;
  const colors = looks.map(({color}) => parse(color));
  const ink = parse(palette().ink);
  const rgba = new Uint8ClampedArray(4 * regions.length);
  for (let i = 0; i < regions.length; i++) {
    const from = (side - 1 - Math.floor(i / side)) * side + i % side; // rows come from below
    rgba.set([...isBorder(regions, side, from) ? ink : colors[regions[from]], 255], 4 * i);
  }
  kept = {regions, letters: looks, rgba};
  return rgba;
}

/** Where one region ends: who sees no colors sees that. */
function isBorder(regions, side, at) {
  const right = at % side < side - 1 ? regions[at + 1] : regions[at];
  const above = regions[at + side] ?? regions[at];
  return right !== regions[at] || above !== regions[at];
}

/**
 * The plane's grid, there and on its way through the layers behind it.
 *
 * @param {import("./model.js").Space} space
 * @param {number} deep
 * @param {ReturnType<typeof import("./mapScene.js").squareIn>} square
 * @param {object} colors
 * @returns {object[]} items of a scene
 */
export function warpItems(space, deep, square, colors) {
  if (space.plane < 0 || deep < space.plane - 0.98) return [];
  const at = layer => inSquare(space, layer, space[`grid${layer}`]);
  const layer = Math.max(space.plane, Math.min(last(space), Math.floor(deep)));
  const next = Math.min(last(space), layer + 1);
  const share = Math.min(1, Math.max(0, deep - layer));
  const near = deep < space.plane ? nearPlane(space, deep) : 1;
  return gridItems(onScreen(onTheWay(at(layer), at(next), share), square), space, colors, 0.55 * near);
}

function last(space) {
  return space.layers.length - 1;
}
