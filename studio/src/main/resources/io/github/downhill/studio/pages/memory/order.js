/**
 * In which epoch each picture was right for the first time, from the one that was learned first to the one that was
 * learned last: where there is structure, most come nearly at once and a few late; where there is none, all come late.
 */

import {smallLetters} from "../draw/letters.js";
import {disk, line, stroke, text, widthOf} from "../machine/pieces.js";
import {scale} from "../machine/scales.js";
import {countedTicks} from "../machine/ticks.js";

const STOPS = 30;

/**
 * @param {{lines: {name: string, color: string, dash?: number[], epochs: number[]}[], rounds: number, xName: string,
 *   yName: string, labelOf: (line: number, place: number) => string, colors: object, width: number,
 *   height: number}} look epochs: ascending
 * @returns {import("../scene.js").Scene}
 */
export function orderScene(look) {
  const {width, height, lines} = look;
  const frame = frameOf(look);
  return {
    width, height,
    items: [...axes(frame, look), ...lines.flatMap((each, i) => lineItems(each, i, frame)), ...legend(frame, look),
      ...lines.flatMap((each, i) => marks(each, i, frame, look))],
  };
}

function frameOf({width, height, rounds, lines}) {
  const size = smallLetters();
  const [left, right, top, bottom] = [size * 3, width - 10, size * 3.4, height - size * 2.5];
  const count = Math.max(2, lines[0].epochs.length);
  return {
    size, left, right, top, bottom,
    places: scale("linear", 1, count, left, right), epochs: scale("counted", 0, rounds + 1, bottom, top), count,
  };
}

function axes({size, left, right, top, bottom, places, epochs, count}, {colors, rounds, xName, yName}) {
  const ends = [1, Math.round(count / 2), count];
  return [
    {...text(2, size * 0.8, yName, size, colors.text, "start"), weight: 600},
    ...countedTicks(rounds, 5).flatMap(tick => [
      line(left, epochs.at(tick), right, epochs.at(tick), colors.grid),
      text(left - 5, epochs.at(tick), String(tick), size, colors.muted, "end")]),
    ...ends.map((place, i) => text(places.at(place), bottom + size, String(place), size, colors.muted,
      ["start", "middle", "end"][i])),
    line(left, bottom, right, bottom, colors.muted),
    line(left, top, left, bottom, colors.grid),
    text((left + right) / 2, bottom + size * 2.1, xName, size, colors.muted, "middle"),
  ];
}

function lineItems({epochs: all, color, dash}, index, {places, epochs}) {
  const points = all.map((epoch, i) => [places.at(i + 1), epochs.at(epoch)]);
  return [stroke(points, color, 2.4, dash), disk(...points.at(-1), 3.5, color)];
}

function legend({size, left}, {lines, colors}) {
  let x = left;
  return lines.flatMap(({name, color, dash}) => {
    const y = size * 2.4;
    const items = [stroke([[x, y], [x + 22, y]], color, 2.4, dash), text(x + 27, y, name, size, colors.text, "start")];
    x += widthOf(name, size) + 44;
    return items;
  });
}

function marks({epochs: all}, index, {places, epochs}, {labelOf}) {
  const every = Math.ceil(all.length / STOPS);
  return all.map((epoch, i) => ({epoch, i})).filter(({i}) => i % every === 0 || i === all.length - 1).map(({epoch, i}) => ({
    kind: "rect", x: places.at(i + 1) - 4, y: epochs.at(epoch) - 4, width: 8, height: 8, id: `order ${index} ${i}`,
    label: labelOf(index, i),
  }));
}
