/**
 * The landscape from above, on the page.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {nextFrame} from "../frame.js";
import {t} from "../texts.js";
import {landscapeCommand} from "./commands.js";
import {look, titleOf} from "./look.js";
import {mapFrame, mapScene, placeOnMap} from "./map.js";
import {pick} from "./picking.js";
import {pointText, stopText} from "./reading.js";
import {pointed, seen} from "./seen.js";
import {surfaceTable} from "./tables.js";

/** So near to a moment of the path one means it: a finger is wider than a mouse. */
const REACH = {mouse: 9, other: 24};

/** @returns {{element: HTMLElement, update: () => void}} */
export function mapPanel() {
  let size = {width: 0, height: 0};
  const picture = figure({
    name: "landscape-map", title: () => titleOf("map", seen()), command: landscapeCommand,
    table: () => surfaceTable(seen()), onPick: pickNear, onMove: move,
    draw(room) {
      size = room;
      const shown = seen();
      return shown ? mapScene(shown, {...look(shown), ...room}) : {...room, items: []};
    },
  });
  const words = el("p", {class: "land-point"});
  const update = () => {
    const shown = seen();
    write(words, shown ? wordsOf(shown) : "");
  };
  pointed.follow(() => {
    picture.update();
    nextFrame(update);
  });
  return {element: el("div", {class: "land-map"}, picture.element, words), update};

  /** By keyboard it is the very thing; by a finger the nearest moment of the path, if it is near. */
  function pickNear(id, item, point) {
    const near = point && nearestStop(seen().ground, point, size);
    if (near) pick(`stop.${near.step}`);
    else pick(point ? `point.${cellAt(seen().ground, point).join(".")}` : id);
  }

  function move(_, point) {
    const shown = seen();
    if (!shown || !point) return pointed.at(-1, -1);
    const {columns, rows} = shown.ground;
    const [column, row] = cellAt(shown.ground, point);
    const inside = column >= 0 && row >= 0 && column < columns && row < rows;
    return inside ? pointed.at(column, row) : pointed.at(-1, -1);
  }

  function cellAt(ground, {x, y}) {
    return mapFrame(ground, size).back(x, y).map(Math.round);
  }
}

function nearestStop(ground, {x, y, event}, size) {
  const frame = mapFrame(ground, size);
  const far = stop => {
    const [atX, atY] = placeOnMap(ground, frame, stop);
    return Math.hypot(atX - x, atY - y);
  };
  const nearest = ground.stops.toSorted((one, other) => far(one) - far(other))[0];
  const reach = event.pointerType === "mouse" ? REACH.mouse : REACH.other;
  return nearest && far(nearest) <= reach ? nearest : null;
}

function wordsOf(shown) {
  const spot = pointed.on(shown.ground);
  if (!spot) return t(`landscape.point.${matchMedia("(pointer: coarse)").matches ? "hintTouch" : "hint"}`);
  const index = shown.ground.stops.findIndex(({step}) => step === spot.step);
  return index < 0 ? pointText(shown, spot.column, spot.row) : stopText(shown, shown.ground.stops[index], index);
}
