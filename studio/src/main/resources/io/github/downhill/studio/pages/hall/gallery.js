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

/** As many columns as make the pictures largest, and no more than that takes. */
function gridOf({width, height}, room) {
  let best = {columns: room, side: 8, letters: 8};
  for (let columns = room; columns >= 2; columns--) {
    const rows = Math.ceil(room / columns);
    const [wide, high] = [width / columns - GAP, (height - 6) / rows - GAP];
    const letters = Math.max(9, Math.min(14, Math.min(wide, high * 0.8) / 6));
    const side = Math.floor(Math.min(wide, high - 1.6 * letters));
    if (side >= best.side) best = {columns, side, letters};
  }
  return best;
}

function heightOf(side, letters) {
  return side + 1.6 * letters + GAP;
}
