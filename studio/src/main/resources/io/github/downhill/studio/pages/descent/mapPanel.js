/**
 * The surface on the page, twice: from above, where one drags the start, and from the side, where one drags to turn it.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {remembering} from "../still.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {clock} from "./clock.js";
import {mapPlot, mapScene} from "./contours.js";
import {goTo} from "./curvePanel.js";
import {groundPicture} from "./ground.js";
import {bandOf} from "./levels.js";
import {goodOf, startOf, startState, surfaceIn} from "./model.js";
import {reliefScene} from "./relief.js";
import {ballsNow, stopNow} from "./shown.js";
import {walkTable} from "./table.js";
import {tintsOf, valleyColor} from "./tints.js";
import {css} from "../palette.js";
import {pictureWords} from "./words.js";

/** So many faces a side has the surface; fewer while many balls roll, so that they roll smoothly. */
const FACES = 40;
const FACES_ROLLING = 20;

/** So many degrees the surface turns for a pixel. */
const TURNING = 0.5;
const TILTING = 0.3;

/** @returns {{element: HTMLElement, update: () => void}} */
export function mapPanel() {
  const size = {width: 0, height: 0};
  const above = figure({
    name: "descent-map", title: () => t(basinsNow() ? "descent.map.basins" : "descent.map.title"), table: walkTable,
    draw: now => {
      Object.assign(size, now);
      const map = mapNow();
      return map ? mapScene(map, now) : {...now, items: []};
    },
    onMove: (id, point) => drag(id, point),
    onPick: goTo,
  });
  const side = reliefFigure();

  function drag(id, point) {
    const surface = surfaceIn(store.data, store.state);
    if (!surface || !point?.pressed || id?.startsWith("step:")) return;
    const plot = mapPlot(size, surface.reach);
    store.set(startState(store.state, [plot.x.back(point.x), plot.y.back(point.y)]));
  }

  clock.on(above.update);
  clock.on(side.update);
  return {
    element: el("div", {class: "descent-maps"},
      el("div", {class: "descent-map"}, above.element), el("div", {class: "descent-relief"}, side.element, turning())),
    update() {},
  };
}

function reliefFigure() {
  let last = null;
  return figure({
    name: "descent-relief", title: () => t(reliefTitle()), table: gridTable,
    draw: size => {
      const relief = reliefNow();
      return relief ? reliefScene(relief, size) : {...size, items: []};
    },
    onMove(_, point) {
      if (point?.pressed && last) turnBy(point.x - last.x, point.y - last.y);
      last = point?.pressed ? point : null;
    },
  });
}

/** Said where it is so: heights are then no longer in proportion to the costs. */
function reliefTitle() {
  const surface = surfaceIn(store.data, store.state);
  return surface && groundPicture(surface, basinsNow()).levels.power < 1 ? "descent.relief.pressed" : "descent.relief.title";
}

function turnBy(dx, dy) {
  const {spin, tilt} = store.state;
  store.set({
    spin: Math.round(spin + dx * TURNING + 360) % 360,
    tilt: Math.round(Math.min(85, Math.max(5, tilt + dy * TILTING))),
  });
}

function turning() {
  return el("div", {class: "descent-turning", "data-control": "controls"}, ["spin", "tilt"].map(key => {
    const [min, max] = key === "spin" ? [0, 359] : [5, 85];
    const input = el("input", {type: "range", min, max, step: 1, oninput: () => store.set({[key]: input.value})});
    store.follow(key, () => {
      if (Number(input.value) !== store.state[key]) input.value = store.state[key];
      input.setAttribute("aria-valuetext", `${store.state[key]}°`);
    });
    return el("label", {class: "descent-field"}, el("span", {}, t(`descent.${key}`)), input);
  }));
}

function mapNow() {
  const surface = surfaceIn(store.data, store.state);
  if (!surface) return null;
  const basins = basinsNow();
  const picture = groundPicture(surface, basins);
  const alone = stopNow();
  return {
    ...surface, picture, basins, colors: palette(), words: pictureWords(surface.bottoms),
    bands: bandsOf(picture.levels, palette()), valleyColors: surface.bottoms.map((_, i) => valleyColor(i)),
    start: store.state.balls === "many" ? null : startOf(store.state),
    ...ballsNow(),
    downhill: alone && !clock.running ? alone.stop.felt.map(slope => -slope * alone.stop.rate) : undefined,
  };
}

const bandsOf = remembering((levels, colors) => [levels, colors], ({least, levels, shareOf}, colors) => {
  const tint = tintsOf(colors.positive);
  return [least, ...levels].map((cost, i, all) => {
    const middle = i + 1 < all.length ? (cost + all[i + 1]) / 2 : Infinity;
    return {least: cost, color: css(tint(bandOf(shareOf(middle))))};
  });
});

function reliefNow() {
  const surface = surfaceIn(store.data, store.state);
  if (!surface) return null;
  const {spin, tilt} = store.state;
  const {levels} = groundPicture(surface, basinsNow());
  const rolling = ballsNow();
  return {
    turn: spin, tilt, side: surface.side, reach: surface.reach, bottoms: surface.bottoms, ...rolling,
    faces: rolling.crowd.length > 0 && clock.running ? FACES_ROLLING : FACES,
    shares: sharesOf(surface, levels), shareOf: levels.shareOf, tint: tintNow(), colors: palette(),
    words: pictureWords(surface.bottoms),
  };
}

const kept = {surface: null, shares: null};

function sharesOf(surface, levels) {
  if (kept.surface !== surface) {
    Object.assign(kept, {surface, shares: Float32Array.from(surface.costs, cost => Number.isFinite(cost) ? levels.shareOf(cost) : NaN)});
  }
  return kept.shares;
}

function tintNow() {
  const plain = tintsOf(palette().positive);
  return (_column, _row, share) => plain(bandOf(share));
}

/** Basins of another surface would be wrong. */
function basinsNow() {
  const {data, state} = store;
  const valleys = goodOf(data.valleys, 2);
  const surface = surfaceIn(data, state);
  const known = state.basins === 1 && valleys && surface
    && valleys.reach === surface.reach && String(valleys.bottoms) === String(surface.bottoms);
  return known ? valleys : null;
}

function gridTable() {
  const surface = surfaceIn(store.data, store.state);
  const columns = ["x", "y", t("descent.cost")];
  if (!surface) return {columns, rows: []};
  const {side, reach, costs} = surface;
  const place = index => reach * (2 * index / (side - 1) - 1);
  return {columns, rows: Array.from(costs, (cost, i) => [place(i % side), place(Math.floor(i / side)), cost])};
}
