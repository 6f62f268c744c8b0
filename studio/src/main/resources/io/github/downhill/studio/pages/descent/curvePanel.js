/**
 * The curve on the page. One drags the ball to another start, or draws a curve of one's own.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {clock} from "./clock.js";
import {curvePlot, curveScene} from "./curve.js";
import {decoded, encoded, fitted, stroked, TOP} from "./heights.js";
import {goodOf, startState, surfaceIn} from "./model.js";
import {ballsNow, stopNow} from "./shown.js";
import {walkTable} from "./table.js";
import {valleyColor} from "./tints.js";
import {pictureWords} from "./words.js";

/** @returns {{element: HTMLElement, update: () => void, pen: HTMLElement}} */
export function curvePanel() {
  let drawing = false;
  let last = null;
  const size = {width: 0, height: 0};
  const picture = figure({
    name: "descent-curve", title: () => t(drawing ? "descent.curve.drawing" : "descent.curve.title"), table: walkTable,
    draw: now => {
      Object.assign(size, now);
      const curve = curveNow();
      return curve ? curveScene(curve, now) : {...now, items: []};
    },
    onMove: (id, point) => drawing ? draw(point) : drag(id, point),
    onPick: goTo,
  });
  const pen = el("button", {type: "button", "aria-pressed": "false", onclick: () => setDrawing(!drawing)},
    t("descent.draw"));
  const element = el("div", {class: "descent-curve"}, picture.element);

  /** A curve that is not drawn yet is taken over as it is, so that one can bend it. */
  function setDrawing(on) {
    drawing = on;
    pen.setAttribute("aria-pressed", String(on));
    element.classList.toggle("is-drawing", on);
    const surface = surfaceIn(store.data, store.state);
    if (on && !store.state.drawn && surface) store.set({drawn: encoded(fitted(surface.costs)), leg: 0});
    picture.update();
  }

  function drag(id, point) {
    if (!point?.pressed || id?.startsWith("step:") || id?.startsWith("basin:")) return;
    const plot = plotNow(size);
    if (plot && point.y <= plot.bottom) store.set(startState(store.state, [plot.x.back(point.x)]));
  }

  function draw(point) {
    const plot = plotNow(size);
    if (!point?.pressed || !plot || !store.state.drawn) {
      last = null;
      return;
    }
    const here = {
      share: (point.x - plot.left) / (plot.right - plot.left),
      height: Math.min(TOP, Math.max(0, plot.y.back(point.y))),
    };
    store.set({drawn: encoded(stroked(decoded(store.state.drawn), last ?? here, here)), leg: 0});
    last = here;
  }

  clock.on(picture.update);
  return {
    element,
    pen,
    update() {
      if (drawing && !store.state.drawn) setDrawing(false);
    },
  };
}

/** What is chosen in the picture: a step of the ball's way. */
export function goTo(id) {
  if (id.startsWith("step:")) store.set({leg: Number(id.slice(5))});
}

function plotNow(size) {
  const surface = surfaceIn(store.data, store.state);
  return surface && curvePlot(size, {...surface, top: topNow()});
}

function topNow() {
  return store.state.drawn ? TOP : undefined;
}

function curveNow() {
  const surface = surfaceIn(store.data, store.state);
  if (!surface) return null;
  const {reach, costs, bottoms} = surface;
  const alone = stopNow();
  return {
    reach, costs, bottoms, top: topNow(), colors: palette(), words: pictureWords(bottoms),
    valleyColors: bottoms.map((_, i) => valleyColor(i)),
    reachedBy: basinsNow(surface),
    start: startOn(surface),
    ...ballsNow(),
    tangent: alone && !clock.running ? alone.stop.gradient[0] : undefined,
    arrowTo: alone && !clock.running && alone.next.step > alone.stop.step
      ? [alone.next.at[0], alone.next.cost] : undefined,
  };
}

/** Basins of another curve would be wrong. */
function basinsNow({reach, bottoms}) {
  const valleys = goodOf(store.data.valleys, 1);
  const known = valleys && valleys.reach === reach
    && String(valleys.bottoms) === String(bottoms);
  return known ? valleys.reached : null;
}

function startOn({reach, costs}) {
  const {x1, balls} = store.state;
  if (balls === "many") return null;
  const place = (x1 / reach + 1) / 2 * (costs.length - 1);
  const cost = costs[Math.round(place)];
  return Number.isFinite(cost) ? {x: x1, cost} : null;
}
