/**
 * A page of test pictures, each with what it is and what it was taken for. Pure.
 */

import {digit} from "./marks.js";

const GAP = 8;

/**
 * @param {{index: number, label: number, choice: number, note: string, words: string, shown: boolean,
 *   rgba: Uint8ClampedArray|null}[]} pictures
 * @param {{width: number, height: number, room: number, colors: import("../palette.js").Palette}} look room: for how
 *   many pictures there is to be room
 * @returns {import("../scene.js").Scene}
 */
export function galleryScene(pictures, look) {
  const {width, height, room, colors} = look;
  const {columns, side, letters} = gridOf(look, room);
  const items = pictures.flatMap((picture, i) => digit(picture, {
    x: GAP / 2 + (i % columns) * (side + GAP), y: 3 + Math.floor(i / columns) * heightOf(side, letters), side, letters,
  }, {...picture, colors}));
  return {width, height, items};
}

/** As many columns as make the pictures largest. */
function gridOf({width, height}, room) {
  let best = {side: 0};
  for (let columns = 2; columns <= room; columns++) {
    const letters = lettersFor(width / columns);
    const rows = Math.ceil(room / columns);
    const byHeight = (height - 6) / rows - 1.6 * letters - GAP;
    const side = Math.floor(Math.min(width / columns - GAP, byHeight));
    if (side > best.side) best = {columns, side, letters};
  }
  return best.side > 0 ? best : {columns: room, side: 8, letters: 8};
}

function lettersFor(room) {
  return Math.max(9, Math.min(14, room / 6.2));
}

function heightOf(side, letters) {
  return side + 1.6 * letters + GAP;
}
