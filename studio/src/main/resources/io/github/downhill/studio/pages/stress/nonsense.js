/**
 * What a network says to pictures that show nothing, or no digit that anybody has told it of: some of them, which digits
 * they are taken for, and how firmly. Pure.
 *
 * @typedef {object} Nonsense
 * @property {number} count
 * @property {number[]} answers how many are taken for each digit
 * @property {number[]} tops how many have their brightest output in each tenth of 0…1
 * @property {number} firm how many have it above 0.9
 * @property {number} mean of the brightest outputs
 * @property {number} agreed on how many all networks say the same
 * @property {number} networks
 */

import {greys} from "../draw/colors.js";
import {write} from "../example/marks.js";
import {line, stroke, widthOf} from "../machine/pieces.js";
import {FIRM} from "../hall/model.js";

const DIGITS = 10;
const TENTHS = 10;
const PIXELS = 784;
const GAP = 5;
const CAPTION = 12;

/**
 * @param {object} message of the server
 * @returns {Nonsense}
 */
export function tallied({count, choices, tops, agreement}) {
  const answers = new Array(DIGITS).fill(0);
  const tenths = new Array(TENTHS).fill(0);
  choices.forEach(choice => answers[choice]++);
  tops.forEach(top => tenths[Math.min(TENTHS - 1, Math.max(0, Math.floor(top * TENTHS)))]++);
  return {
    count, answers, tops: tenths, firm: tops.reduce((sum, top) => sum + (top > FIRM ? 1 : 0), 0),
    mean: tops.reduce((sum, top) => sum + top, 0) / count, agreed: agreement.at(-1), networks: agreement.length - 1,
  };
}

/**
 * @param {object} message of the server
 * @param {{width: number, height: number, colors: import("../palette.js").Palette, percent: (share: number) => string,
 *   names: {answers: string, tops: string}, tenth: (i: number) => string, pictureLabel: (i: number) => string,
 *   answerLabel: (digit: number, count: number) => string, topLabel: (tenth: number, count: number) => string,
 *   caption?: (i: number) => string, others?: {name: string, tally: Nonsense, dash?: number[]}[]}} look caption: what
 *   stands below each picture; others: what else the histograms are compared with
 * @returns {import("../scene.js").Scene}
 */
export function nonsenseScene(message, look) {
  const {width, height} = look;
  const {answers, tops, count} = tallied(message);
  const wide = width >= 620;
  const shown = message.pixels.length / PIXELS;
  const pictures = wide ? {x: 0, y: 0, width: width * 0.3, height} : {x: 0, y: 0, width, height: height * 0.3};
  const first = wide ? {x: width * 0.34, y: 0, width: width * 0.31, height}
    : {x: 0, y: height * 0.34, width, height: height * 0.32};
  const second = wide ? {x: width * 0.69, y: 0, width: width * 0.31, height}
    : {x: 0, y: height * 0.68, width, height: height * 0.32};
  return {
    width, height,
    items: [
      ...some(message, shown, pictures, look),
      ...histogram(answers, count, first, look, {title: look.names.answers, nameOf: String, id: "answer",
        labelOf: look.answerLabel, mark: -1, of: "answers"}),
      ...histogram(tops, count, second, look, {title: look.names.tops, nameOf: look.tenth, id: "top",
        labelOf: look.topLabel, mark: TENTHS - 1, of: "tops"}),
    ],
  };
}

function some({pixels}, count, {x, y, width, height}, {colors, pictureLabel, caption}) {
  const below = GAP + (caption ? CAPTION : 0);
  const sideWith = across =>
    Math.min((width + GAP) / across - GAP, (height + GAP) / Math.ceil(count / across) - below);
  const columns = bestColumns(count, sideWith);
  const side = sideWith(columns);
  return Array.from({length: count}, (_, i) => {
    const [left, top] = [x + (i % columns) * (side + GAP), y + Math.floor(i / columns) * (side + below)];
    return [
      {kind: "image", x: left, y: top, width: side, height: side, columns: 28, rows: 28,
        rgba: greys(pixels.subarray(i * PIXELS, (i + 1) * PIXELS), 255), stroke: colors.grid, id: `picture.${i}`,
        label: pictureLabel(i)},
      ...(caption ? [write(caption(i), left + side / 2, top + side + CAPTION / 2 + 1,
        {size: 9.5, align: "middle", fill: colors.text})] : []),
    ];
  }).flat();
}

/** As many columns as make the pictures largest. */
function bestColumns(count, side) {
  const all = Array.from({length: count}, (_, i) => i + 1);
  return all.reduce((best, columns) => side(columns) > side(best) ? columns : best, 1);
}

function histogram(counts, total, box, {colors, percent, others = []}, {title, nameOf, labelOf, id, mark, of}) {
  const {x, y, width, height} = box;
  const [top, floor, step] = [y + (others.length ? 48 : 34), y + height - 18, width / counts.length];
  const besides = others.map(({name, tally, dash}) => ({name, dash, shares: tally[of].map(each => each / tally.count)}));
  const most = Math.max(...counts.map(count => count / total), ...besides.flatMap(({shares}) => shares), 1 / total);
  const highOf = share => (floor - top) * share / most;
  return [
    write(title, x, y + 8, {size: 11.5, weight: 600, fill: colors.text}),
    ...legend(besides, x, y + 23, colors),
    line(x, floor, x + width, floor, colors.muted),
    ...counts.flatMap((count, i) => {
      const high = highOf(count / total);
      return [
        {kind: "rect", x: x + i * step + 1.5, y: floor - high, width: step - 3, height: high,
          fill: i === mark ? colors.accent : colors.test},
        ...(count > 0 && step > 21 && besides.length === 0 ? [write(percent(count / total), x + (i + 0.5) * step, floor - high - 7,
          {size: 9.5, align: "middle", fill: colors.muted})] : []),
        write(nameOf(i), x + (i + 0.5) * step, floor + 10, {size: 10.5, align: "middle", fill: colors.muted}),
        {kind: "rect", x: x + i * step, y: top - 12, width: step, height: floor - top + 12, id: `${id}.${i}`,
          label: labelOf(i, count)},
      ];
    }),
    ...besides.map(({shares, dash}) => stroke(shares.flatMap((share, i) =>
      [[x + i * step, floor - highOf(share)], [x + (i + 1) * step, floor - highOf(share)]]), colors.ink, 1.6, dash)),
  ];
}

/** A line of each look, and what it is of. */
function legend(besides, x, y, colors) {
  let left = x;
  return besides.flatMap(({name, dash}) => {
    const from = left;
    left += 36 + widthOf(name, 10.5);
    return [stroke([[from, y], [from + 20, y]], colors.ink, 1.6, dash),
      write(name, from + 25, y, {size: 10.5, fill: colors.muted})];
  });
}
