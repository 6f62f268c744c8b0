/**
 * What a step does to the cost: the change that the slope predicts beside the one that really comes, as bars from a
 * common line, on one scale.
 */

import {smallLetters} from "../draw/letters.js";
import {line, text, widthOf} from "../machine/pieces.js";

/**
 * @param {{name: string, value: number|null, words: string, color: string}[]} bars
 * @param {{colors: object, width: number, height: number}} look
 * @returns {import("../scene.js").Scene}
 */
export function barsScene(bars, {colors, width, height}) {
  const size = smallLetters();
  const names = Math.max(...bars.map(({name}) => widthOf(name, size))) + 12;
  const values = Math.max(...bars.map(({words}) => widthOf(words, size))) + 10;
  const sizes = bars.map(({value}) => Math.abs(value ?? 0));
  const most = Math.max(...sizes, 1e-300);
  const below = Math.max(0, ...bars.map(({value}) => -(value ?? 0))) / most;
  const above = Math.max(0, ...bars.map(({value}) => value ?? 0)) / most;
  const room = Math.max(20, width - names - values - 8);
  const zero = names + (room * below) / (below + above || 1);
  const unit = room / (below + above || 1) / most;
  const row = height / bars.length;
  return {
    width, height,
    items: [
      ...bars.flatMap((bar, i) => barItems(bar, {zero, unit, y: i * row, row, size, colors})),
      line(zero, 2, zero, height - 2, colors.muted),
    ],
  };
}

function barItems({name, value, words, color}, {zero, unit, y, row, size, colors}) {
  const middle = y + row / 2;
  const long = Math.abs(value ?? 0) * unit;
  const box = {x: value < 0 ? zero - long : zero, y: y + row * 0.2, width: Math.max(long, 1), height: row * 0.6};
  return [
    text(0, middle, name, size, colors.text, "start"),
    {kind: "rect", ...box, fill: color, id: name, label: `${name}: ${words}`},
    text(Math.max(zero, box.x + box.width) + 6, middle, words, size, colors.text, "start"),
  ];
}
