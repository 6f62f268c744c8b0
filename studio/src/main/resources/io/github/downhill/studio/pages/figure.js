/**
 * A picture on the page: a scene on a canvas, with everything around it that makes it more than a picture. One can walk
 * through it by arrow keys, hear it, read it as a table, and take it along as SVG, PNG or CSV.
 *
 * @typedef {{x: number, y: number, pressed: boolean, event: PointerEvent}} Point where the pointer is
 *
 * @typedef {object} Options
 * @property {string} name of the files it is saved as
 * @property {string|(() => string)} title
 * @property {(size: {width: number, height: number}) => import("./scene.js").Scene} draw a pure function of the store
 *   and the size; it is drawn again when a key of the store that it has read changes
 * @property {() => {columns: string[], rows: (string|number)[][]}} [table] what the picture shows, in numbers
 * @property {() => string} [command] the command line that does the same
 * @property {(id: string, item: object, point?: Point) => void} [onPick]
 * @property {(id: string|null, point: Point|null, item: object|null) => void} [onMove] the pointer is over this; null
 *   when it is over nothing or has left
 * @property {(id: string) => void} [onWalk] the arrow keys have led to this
 * @property {string} [keys] which other keys it has, for who does not see it
 * @property {number|((width: number) => number)} [height] left out, as high as the style sheet says
 */

import {el, write} from "./dom.js";
import {figureMenu} from "./figuremenu.js";
import {paintNext} from "./frame.js";
import {paint} from "./scene.js";
import {COLOR_KEYS} from "./palette.js";
import {pickable} from "./pick.js";
import {pointing} from "./pointing.js";
import {store} from "./store.js";
import {walking} from "./walking.js";

let count = 0;

/**
 * @param {Options} options
 * @returns {{element: HTMLElement, update: () => void, rehearse: (draw: Options["draw"], unseen: HTMLCanvasElement) =>
 *   void}} update asks for the picture to be drawn again
 */
export function figure(options) {
  const heading = el("figcaption", {id: `figure-${++count}`});
  const canvas = el("canvas", {"aria-labelledby": heading.id});
  const ring = el("div", {class: "ring", hidden: true});
  const stage = el("div", {class: "stage"}, canvas, ring);
  const shown = {scene: null, items: [], keys: new Set(), size: {width: 0, height: 0}, visible: false, stale: true};

  const walk = walking({canvas, ring, items: () => shown.items, ...options});
  pointing({canvas, items: () => shown.items, onPick: options.onPick, onMove: options.onMove});
  const more = figureMenu({...options, title: titleOf, scene: sceneNow});
  const element = el("figure", {class: "figure", "data-figure": options.name},
    el("div", {class: "figure-head"}, heading, more.element), stage);

  function titleOf() {
    return typeof options.title === "function" ? options.title() : options.title;
  }

  function sceneNow() {
    return options.draw({...shown.size});
  }

  function update() {
    shown.stale = true;
    if (shown.visible) paintNext(redraw);
  }

  function redraw() {
    const {width, height} = shown.size;
    if (!element.isConnected || !shown.visible || width === 0 || height === 0) return;
    shown.stale = false;
    ({result: shown.scene, keys: shown.keys} = store.reading(() => options.draw({width, height})));
    shown.items = pickable(shown.scene);
    paintOn(canvas, shown.scene, width, height);
    write(heading, titleOf());
    walk.refresh();
    more.refresh();
  }

  function resize([{contentRect: {width, height}}]) {
    shown.size = {width: Math.round(width), height: Math.round(height)};
    if (options.height !== undefined) {
      const wanted = typeof options.height === "function" ? options.height(width) : options.height;
      Object.assign(stage.style, {flex: "none", minHeight: "0", height: `${wanted}px`});
      shown.size.height = Math.round(wanted);
    }
    update();
  }

  /** Paints another scene of the same size on a canvas that nobody sees. */
  function rehearse(draw, unseen) {
    const {width, height} = shown.size;
    if (width === 0 || height === 0) return;
    const scene = draw({width, height});
    pickable(scene);
    paintOn(unseen, scene, width, height);
  }

  write(heading, titleOf());
  new ResizeObserver(resize).observe(stage);
  new IntersectionObserver(entries => {
    shown.visible = entries.at(-1).isIntersecting;
    if (shown.visible && shown.stale) update();
  }, {rootMargin: "100px"}).observe(stage);
  store.on("*", changed => {
    if (changed.some(key => shown.keys.has(key) || COLOR_KEYS.includes(key))) update();
  });
  return {element, update, rehearse, get scene() { return shown.scene; }};
}

function paintOn(canvas, scene, width, height) {
  const scale = Math.min(window.devicePixelRatio || 1, 3);
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== columns || canvas.height !== rows) Object.assign(canvas, {width: columns, height: rows});
  const context = canvas.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, columns, rows);
  context.setTransform(columns / width, 0, 0, rows / height, 0, 0);
  paint(scene, context);
}
