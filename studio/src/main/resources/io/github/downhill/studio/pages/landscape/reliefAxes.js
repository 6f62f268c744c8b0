/**
 * What stands around the surface: two axes on the floor and one upright, with real numbers. Pure.
 */

import {linearTicks} from "../machine/ticks.js";

/** The corners of the floor. */
export const CORNERS = [[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]];

/** How far from the middle the numbers and the names of the axes stand; the edge is at 1. */
const NEAR = 1.12;
const FAR = 1.36;
const MARKS = 9;
const LETTERS = 13;

/** Along the two edges that are nearest, and up the corner at the left. */
export function reliefAxes({ground, scale}, view, {colors, words, markText, spin}) {
  const turn = ((spin % 360) + 360) % 360;
  const front = turn < 90 || turn >= 270 ? -0.5 : 0.5;
  const side = turn < 180 ? -0.5 : 0.5;
  const edge = {u: (at, away) => [at, front * away], v: (at, away) => [side * away, at]};
  const left = [...CORNERS].sort((one, other) => view.place(...one, 0)[0] - view.place(...other, 0)[0])[0];
  return [
    ...edgeLabels(ground.xs, edge.u, words.u, {view, colors, markText}),
    ...edgeLabels(ground.ys, edge.v, words.v, {view, colors, markText}),
    ...upright(left, scale, {view, colors, markText}),
  ];
}

function edgeLabels(places, edge, name, {view, colors, markText}) {
  const span = places.at(-1) - places[0];
  const inBox = value => (value - places[0]) / span - 0.5;
  const ticks = linearTicks(places[0], places.at(-1), 4);
  const write = (text, at, away, color) => {
    const [x, y] = view.place(...edge(at, away), 0);
    return {kind: "text", text, x, y, size: 11, align: "middle", baseline: "middle", fill: color};
  };
  return [
    ...ticks.map(tick => write(markText(tick), inBox(tick), NEAR, colors.muted)), write(name, 0, FAR, colors.muted),
  ];
}

function upright([x, y], scale, {view, colors, markText}) {
  const [x1, y1] = view.place(x, y, 0);
  const [x2, y2] = view.place(x, y, 1);
  const placed = scale.marks(MARKS).map(value => ({value, y: view.place(x, y, scale.share(value))[1]}));
  const written = placed.filter((mark, i) => placed.slice(0, i).every(other => Math.abs(other.y - mark.y) >= LETTERS));
  return [
    {kind: "line", x1, y1, x2, y2, stroke: colors.muted, lineWidth: 1},
    ...written.map(mark => ({
      kind: "text", text: markText(mark.value), x: x1 - 6, y: mark.y, size: 11, align: "end", baseline: "middle",
      fill: colors.muted,
    })),
  ];
}
