/**
 * The landscape from above, on the page.
 */

import {figure} from "../figure.js";
import {landscapeCommand} from "./commands.js";
import {look, titleOf} from "./look.js";
import {mapFrame, mapScene} from "./map.js";
import {pick} from "./picking.js";
import {pointed, seen} from "./seen.js";
import {surfaceTable} from "./tables.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function mapPanel() {
  let size = {width: 0, height: 0};
  const picture = figure({
    name: "landscape-map", title: () => titleOf("map", seen()), command: landscapeCommand,
    table: () => surfaceTable(seen()), onPick: pick, onMove: move,
    draw(room) {
      size = room;
      const shown = seen();
      return shown ? mapScene(shown, {...look(shown), ...room}) : {...room, items: []};
    },
  });
  picture.element.classList.add("land-map");
  pointed.on(picture.update);
  return picture;

  function move(_, point) {
    const shown = seen();
    if (!shown || !point) return pointed.at(-1, -1);
    const {columns, rows} = shown.ground;
    const [column, row] = mapFrame(shown.ground, size).back(point.x, point.y).map(Math.round);
    const inside = column >= 0 && row >= 0 && column < columns && row < rows;
    return inside ? pointed.at(column, row) : pointed.at(-1, -1);
  }
}
