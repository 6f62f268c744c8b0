/**
 * The drawing as it grows, and what the network takes it for.
 */

import {greys} from "../draw/colors.js";
import {write} from "../example/marks.js";
import {SIDE} from "./model.js";
import {outputBars} from "./outputs.js";

const GAP = 18;
const LINE = 20;
const BARS_LEAST = 118;
const BARS_MOST = 250;

/**
 * @param {{width: number, height: number}} size
 * @param {{picture: Uint8Array, outputs: Float32Array, wanted: number, hidden: string, blind: boolean, label: string,
 *   words: object, colors: import("../palette.js").Palette}} shown
 * @returns {import("../scene.js").Scene}
 */
export function drawingScene({width, height}, {picture, outputs, wanted, hidden, blind, label, words, colors}) {
  const side = Math.max(60, Math.min(height - 4, width - GAP - BARS_LEAST - 4));
  const bars = Math.min(BARS_MOST, width - side - GAP - 4);
  const left = Math.max(2, (width - side - GAP - bars) / 2);
  const top = Math.max(2, (height - side) / 2);
  const box = {x: left + side + GAP, y: top + LINE, width: bars, height: side - LINE - (hidden ? LINE : 0)};
  return {width, height, items: [
    {kind: "image", id: "drawing", label, x: left, y: top, width: side, height: side, columns: SIDE, rows: SIDE,
      rgba: greys(picture, 255), stroke: colors.grid},
    write(words.outputs, box.x, top + LINE / 2, {fill: colors.muted, size: 12}),
    ...(blind ? [write(words.blind, box.x, top + 2 * LINE, {fill: colors.muted, size: 12})]
      : outputBars(box, outputs, {colors, wanted, id: "output", labelOf: words.outputOf})),
    ...(hidden && !blind ? [write(hidden, box.x, top + side - LINE / 2, {fill: colors.accent, weight: 600, size: 12})] : []),
  ]};
}
