/**
 * The pictures that each of the two learned first and last, with the label that each was to have.
 */

import {smallLetters} from "../draw/letters.js";
import {text} from "../machine/pieces.js";

const SIDE = 28;
const GAP = 5;

/**
 * @param {{rows: {title: string, pictures: {rgba: Uint8ClampedArray, name: string, label: string}[]}[], colors: object,
 *   width: number, height: number}} look
 * @returns {import("../scene.js").Scene}
 */
export function picturesScene({rows, colors, width, height}) {
  const letters = smallLetters();
  const most = Math.max(1, ...rows.map(({pictures}) => pictures.length));
  const line = height / rows.length;
  const side = Math.min((width - GAP * (most - 1)) / most, line - letters * 3.4);
  return {width, height, items: rows.flatMap(({title, pictures}, row) => [
    {...text(1, row * line + letters * 0.8, title, letters, colors.text, "start"), weight: 600},
    ...pictures.flatMap((picture, i) => pictureItems(picture, `picture ${row} ${i}`,
      {x: i * (side + GAP), y: row * line + letters * 1.6, side, letters}, colors)),
  ])};
}

function pictureItems({rgba, name, label}, id, {x, y, side, letters}, colors) {
  return [
    {kind: "image", x, y, width: side, height: side, columns: SIDE, rows: SIDE, rgba, stroke: colors.grid, id, label},
    text(x + side / 2, y + side + letters * 0.75, name, letters, colors.muted, "middle"),
  ];
}
