/**
 * The map on the page: one moves from layer to layer, points at digits, draws around them or puts a rectangle around
 * them, by pointer or by keys, and picks one.
 */

import {greys} from "../draw/colors.js";
import {figure} from "../figure.js";
import {nextFrame} from "../frame.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {isPlaying} from "../training.js";
import {pictureOf} from "./asking.js";
import {letters} from "./colors.js";
import {spaceCommand} from "./commands.js";
import {writeLasso} from "./lasso.js";
import {rectangle, within} from "./model.js";
import {
  digitItems, frameItems, lassoItems, letterSize, lookedItems, onScreen, pickItems, pictureItems, squareIn,
} from "./mapScene.js";
import {isGliding, onMotion} from "./motion.js";
import {choose, chosenNow, lastLayer, looked, pictureAt, placesAt, spaceNow} from "./now.js";
import {regionItems, warpItems} from "./plane.js";
import {stretching} from "./stretch.js";
import {mapTable} from "./tables.js";
import {digitText, layerName} from "./words.js";

/** After so long without movement one can point at digits. */
const REST_MILLIS = 180;

/** So far the pointer must go until it draws a line around digits. */
const DRAG = 8;

const drawing = {corners: [], from: null, isBox: false, size: null};
const stretch = stretching(beginning, chooseWithin);
let movedAt = -Infinity;
let timer = 0;

/** @returns {{element: HTMLElement, update: () => void}} */
export function mapPanel() {
  const picture = figure({
    name: "space", title: titleNow, draw, table: () => mapTable(spaceNow()), command: spaceCommand,
    onPick: id => store.set({image: `test:${indexOf(id)}`}),
    onWalk: id => {
      stretch.end();
      looked.at(indexOf(id));
    },
    onMove: move, keys: t("space.map.keys"),
  });
  onMotion(() => moved(picture));
  looked.on(picture.update);
  store.on(["deep", "space"], () => moved(picture));
  store.on("deep", stretch.end);
  store.on("lasso", () => store.state.lasso || stretch.end());
  picture.element.classList.add("space-map");
  const canvas = picture.element.querySelector("canvas");
  picture.element.addEventListener("keydown", stretch.press, true);
  canvas.addEventListener("blur", () => {
    stretch.end();
    looked.at(-1);
    picture.update();
  });
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", () => drop(picture));
  return {element: picture.element, update: picture.update};

  function move(id, point) {
    if (!point) {
      looked.at(-1);
      if (!drawing.corners.length) drawing.from = null;
      return;
    }
    if (point.pressed) drag(point, picture);
    else looked.at(id ? indexOf(id) : -1);
  }
}

/** While the points move there is nothing to point at: they are painted sooner without. */
function moved(picture) {
  movedAt = performance.now();
  clearTimeout(timer);
  timer = setTimeout(picture.update, REST_MILLIS + 20);
  picture.update();
}

function isAtRest() {
  return performance.now() - movedAt > REST_MILLIS && !isGliding() && !drawing.corners.length;
}

function indexOf(id) {
  return Number(id.split(".")[1]);
}

function drag(point, picture) {
  if (!drawing.from) Object.assign(drawing, {from: point, isBox: point.event.shiftKey, corners: []});
  const far = Math.hypot(point.x - drawing.from.x, point.y - drawing.from.y) > DRAG;
  if (!far && drawing.corners.length === 0) return;
  looked.at(-1);
  stretch.end();
  const here = [point.x, point.y];
  drawing.corners = drawing.isBox ? rectangle([drawing.from.x, drawing.from.y], here) : [...drawing.corners, here];
  nextFrame(picture.update);
}

function release() {
  const {corners, size} = drawing;
  Object.assign(drawing, {from: null, corners: []});
  if (corners.length > 2) chooseWithin(corners.map(([x, y]) => squareIn(size).back({x, y})));
}

/** What lies within the line is chosen, and stays so in every layer and at every step. */
function chooseWithin(line) {
  const space = spaceNow();
  const {deep} = store.state;
  if (space) choose(within(line, placesAt(space, deep)), writeLasso(line), deep);
}

/** Where a rectangle begins: at the digit one has come to, else in the middle of the map. */
function beginning() {
  const space = spaceNow();
  const {index} = looked;
  return space && index >= 0 ? [...placesAt(space, store.state.deep).subarray(2 * index, 2 * index + 2)] : [0, 0];
}

function drop(picture) {
  Object.assign(drawing, {from: null, corners: []});
  picture.update();
}

function titleNow() {
  const space = spaceNow();
  const layer = Math.round(Math.min(store.state.deep, space ? lastLayer(space) : 0));
  return space ? t("space.title.map", {count: number(space.digits, 0), layer: layerName(space, layer)})
    : t("space.title.none");
}

function draw(size) {
  const {deep, only, image} = store.state;
  const space = spaceNow();
  drawing.size = size;
  const colors = palette();
  if (!space) return {...size, items: []};
  const square = squareIn(size);
  const points = onScreen(placesAt(space, deep), square);
  const bright = brightNow(space, only);
  const items = [
    ...frameItems(square, axesWords(space, deep), colors),
    ...regionItems(space, deep, square),
    ...warpItems(space, deep, square, colors),
    ...digitItems({square, points, space, letters: letters(), bright, colors}),
    ...lassoItems(drawing.corners, colors),
    ...lassoItems(stretch.corners().map(([x, y]) => [square.x(x), square.y(y)]), colors),
    ...pictureItems(pictureAt(space, deep), square, image === "drawing" ? t("space.drawing") : t("space.picture"),
      colors),
    ...(isAtRest() ? pickItems(points, letterSize(square), i => digitText(space, i), bright) : []),
    ...lookedNow(space, points, square, colors),
  ];
  return {...size, items};
}

/** Those of the digit that is chosen, or those that were drawn around. */
function brightNow(space, only) {
  const chosen = chosenNow(space);
  if (chosen.length > 0) return new Set(chosen);
  if (only === "") return null;
  return new Set(Array.from(space.labels.keys()).filter(i => space.labels[i] === Number(only)));
}

function lookedNow(space, points, square, colors) {
  const {index} = looked;
  const pixels = index >= 0 ? pictureOf(index) : null;
  if (index < 0 || index >= space.digits || stretch.corners().length > 0 || (isPlaying() && isGliding())) return [];
  const {labels, choices} = space;
  const right = labels[index] === choices[index];
  const words = right ? `${labels[index]} ✓` : `${labels[index]} → ${choices[index]} ✗`;
  return lookedItems([points[2 * index], points[2 * index + 1]], store.data.spacePictures && pixels, words, square,
    {colors, rgba: bytes => greys(bytes, 255)});
}

function axesWords(space, deep) {
  const plane = Math.round(deep) === space.plane;
  return {
    across: t(plane ? "space.axis.neuron" : "space.axis.main", {number: 1}),
    up: t(plane ? "space.axis.neuron" : "space.axis.main", {number: 2}),
  };
}
