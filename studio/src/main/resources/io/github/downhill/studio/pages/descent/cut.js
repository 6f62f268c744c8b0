/**
 * The cost of the network in view along the way its gradient points down, as a picture: where it stands, the slope
 * there, the step of η, and beside what the slope predicts of it what really comes.
 */

import {disk, line, stroke, text, widthOf} from "../machine/pieces.js";
import {arrow, clipped, legend, legendHeight, lettersOf, plotOf, xAxis, yAxis} from "./plot.js";

/**
 * @param {{along: Float32Array, costs: Float32Array, cost: number, squaredLength: number, rate: number, before: number,
 *   after: number, predicted: number}} cut as the server tells of it
 * @param {{width: number, height: number}} size
 * @param {{colors: object, words: object}} look
 * @returns {import("../scene.js").Scene}
 */
export function cutScene(cut, size, {colors, words}) {
  const {along, costs, rate} = cut;
  const letters = lettersOf(size.width);
  const [least, most] = rangeOf(cut);
  const air = (most - least || 1) * 0.08;
  const margins = {left: letters * 5.4, right: 24, top: letters * 2, bottom: letters * 3.4};
  const plot = plotOf(size, margins, [along[0], along.at(-1)], [least - air, most + air]);
  const points = Array.from(along, (t, i) => [plot.x.at(t), plot.y.at(costs[i])]);
  const [x0, x1] = [plot.x.at(0), plot.x.at(rate)];
  const [here, there, foretold] = [cut.before, cut.after, cut.before + cut.predicted].map(plot.y.at);
  return {
    ...size,
    items: [
      ...yAxis(plot, colors, words.cost),
      ...xAxis(plot, colors, "t"),
      text((plot.left + plot.right) / 2, plot.bottom + letters * 2.4, words.along, letters, colors.muted, "middle"),
      ...legend(plot, legendOf(colors, words), colors),
      {...line(x1, plot.top, x1, plot.bottom, colors.accent, 1.5), dash: [4, 4]},
      stepName(plot, x1, colors, words),
      ...tangentItems(plot, cut, colors, words),
      {...stroke(points, colors.ink, 2.5), id: "curve", label: words.curve},
      ...arrow(x0, plot.bottom, x1, plot.bottom, colors.accent, 3),
      ...difference(plot, x1, [foretold, there], colors),
      {kind: "circle", x: x1, y: inside(plot, foretold), r: 5, stroke: colors.train, fill: colors.paper, lineWidth: 2,
        id: "predicted", label: words.predicted},
      {...disk(x1, there, 6, colors.accent), stroke: colors.paper, lineWidth: 1.5, id: "real", label: words.real},
      {...disk(x0, here, 8, colors.negative), stroke: colors.paper, lineWidth: 2, id: "here", label: words.here},
    ],
  };
}

/** Below the legend, and to the side where it has its room. */
function stepName(plot, x, colors, {step, ...words}) {
  const y = plot.top + plot.size * 0.8 + legendHeight(plot, legendOf(colors, words));
  const isLeft = x + 6 + widthOf(step, plot.size) > plot.right;
  return text(isLeft ? x - 6 : x + 6, y, step, plot.size, colors.accent, isLeft ? "end" : "start");
}

/** Between what the slope foretells and what really comes, as far as the plot reaches. */
function difference(plot, x, [foretold, there], colors) {
  const ends = foretold === there ? null : clipped(plot, x, foretold, x, there);
  return ends ? [line(...ends, colors.negative, 3)] : [];
}

function legendOf(colors, words) {
  return [
    {words: words.hereMark, mark: (x, y) => [disk(x, y, 6, colors.negative)]},
    {words: words.tangent, mark: (x, y) => [{...line(x - 9, y, x + 9, y, colors.train, 2), dash: [5, 3]}]},
    {words: words.foretoldMark, mark: (x, y) =>
      [{kind: "circle", x, y, r: 5, stroke: colors.train, fill: colors.paper, lineWidth: 2}]},
    {words: words.realMark, mark: (x, y) => [disk(x, y, 5, colors.accent)]},
  ];
}

/** The tangent may lead far down; it is cut at the edge of the picture, and the curve has all the room. */
function rangeOf({costs, before, after}) {
  const all = [...costs, before, after].filter(Number.isFinite);
  return [Math.min(...all), Math.max(...all)];
}

function inside({top, bottom}, y) {
  return Math.min(bottom, Math.max(top, y));
}

function tangentItems(plot, {before, squaredLength, along}, colors, words) {
  const costAt = t => before - squaredLength * t;
  const lowest = plot.y.from;
  const end = squaredLength > 0 ? Math.min(along.at(-1), (before - lowest) / squaredLength) : along.at(-1);
  const begin = squaredLength > 0 ? Math.max(along[0], (before - plot.y.to) / squaredLength) : along[0];
  const [x1, y1, x2, y2] = [plot.x.at(begin), plot.y.at(costAt(begin)), plot.x.at(end), plot.y.at(costAt(end))];
  return [{...line(x1, y1, x2, y2, colors.train, 2), dash: [8, 4], id: "tangent", label: words.tangent}];
}
