/**
 * Where one network ends from many random starts: a dot for each, its cost on what it learned from and on the test.
 */

import {smallLetters} from "../draw/letters.js";
import {line, text} from "../machine/pieces.js";
import {scale} from "../machine/scales.js";
import {linearTicks, roundUp} from "../machine/ticks.js";

/**
 * @param {{rows: {name: string, color: string, values: number[], mean: number}[], xName: string,
 *   valueOf: (value: number) => string, labelOf: (row: number, i: number) => string, colors: object, width: number,
 *   height: number}} look
 * @returns {import("../scene.js").Scene}
 */
export function startsScene(look) {
  const {width, height, rows} = look;
  const frame = frameOf(look);
  return {width, height, items: [...axes(frame, look), ...rows.flatMap((row, i) => rowItems(row, i, frame, look))]};
}

function frameOf({rows, width, height}) {
  const size = smallLetters();
  const most = Math.max(0, ...rows.flatMap(({values}) => values));
  const [left, right, top, bottom] = [12, width - 14, size * 0.6, height - size * 2.6];
  return {size, left, right, top, bottom, most: most > 0 ? roundUp(most) : 1, line: (bottom - top) / rows.length};
}

function axes({size, left, right, top, bottom, most}, {colors, valueOf, xName}) {
  const costs = scale("linear", 0, most, left, right);
  return [
    ...linearTicks(0, most, 6).flatMap(tick => [
      line(costs.at(tick), top, costs.at(tick), bottom, colors.grid),
      text(costs.at(tick), bottom + size, valueOf(tick), size, colors.muted,
        tick === 0 ? "start" : tick >= most ? "end" : "middle")]),
    line(left, bottom, right, bottom, colors.muted),
    text((left + right) / 2, bottom + size * 2.2, xName, size, colors.muted, "middle"),
  ];
}

function rowItems({name, color, values, mean}, row, {size, left, right, top, most, line: down}, {labelOf, colors}) {
  const costs = scale("linear", 0, most, left, right);
  const y = top + down * (row + 0.62);
  return [
    {...text(left + 2, top + down * row + size * 0.9, name, size, colors.text, "start"), weight: 600},
    ...values.map((value, i) => ({
      kind: "circle", x: costs.at(value), y, r: 5.5, fill: color, opacity: 0.6, id: `start ${row} ${i}`,
      label: labelOf(row, i)})),
    ...(values.length > 0 ? [line(costs.at(mean), y - 11, costs.at(mean), y + 11, colors.ink, 2)] : []),
  ];
}
