/**
 * The path of the training, step by step: what its networks really cost, and what the surface says right below them.
 * Where the two lines part, the plane does not tell the truth. Pure.
 */

import {chartScene, placeIn} from "../chart.js";
import {measured, range} from "../machine/points.js";
import {decimals, logTicks, roundDown, roundUp} from "../machine/ticks.js";
import {setsOf} from "./model.js";

const DASH = [5, 4];

/**
 * @param {import("./seen.js").Seen} seen
 * @param {object} look colors, number, words {step, real, below}, stopText, tone, step (that in view), width, height
 * @returns {import("../scene.js").Scene}
 */
export function profileScene(seen, look) {
  const chart = chartOf(seen, look);
  if (!seen.path) return {width: look.width, height: look.height, items: [...stops(seen, chart, look), waiting(look)]};
  const scene = chartScene(chart);
  return {...scene, items: [...scene.items, ...stops(seen, chart, look)]};
}

function waiting({words, colors, width, height}) {
  return {kind: "text", text: words.waiting, x: width / 2, y: height / 2, size: 13, align: "middle", baseline: "middle",
    fill: colors.muted};
}

function chartOf({ground: {survey, stops}, path}, {colors, number, words, tone, step, width, height}) {
  const lines = path ? setsOf(survey).flatMap(set => linesOf(set, stops, path, {colors, words})) : [];
  const last = stops.at(-1)?.step ?? 1;
  return {
    width, height, lines, colors, epochs: null, events: [],
    x: {name: words.step, kind: tone === "log" ? "counted" : "linear", to: Math.max(1, last), number: value => number(value, 0)},
    y: {name: "", ...rangeOf(lines, tone), number: (value, by = value) => number(value, decimals(by))},
    cursor: step === null ? null : {step: Math.min(step, last), words: []},
  };
}

function linesOf(set, stops, {costs, below}, {colors, words}) {
  const points = values => measured(stops.map(({step}, i) => [step, values[i]]));
  return [
    {name: words.real[set], points: points(costs[set]), color: colors[set === "test" ? "test" : "train"], width: 2},
    {name: words.below[set], points: points(below[set]), color: colors[set === "test" ? "test" : "train"], dash: DASH},
  ];
}

function rangeOf(lines, tone) {
  const found = range(lines.map(({points}) => points), value => tone !== "log" || value > 0);
  if (!found) return {kind: "linear", from: 0, to: 1, ticks: null};
  const to = roundUp(Math.max(found.most, 1e-12));
  if (tone !== "log") return {kind: "linear", from: 0, to, ticks: null};
  const from = roundDown(found.least * 0.999);
  return {kind: "log", from, to, ticks: logTicks(from, to, 3)};
}

/** They are not seen, for the line is; but one can point at them, and walk along them. */
function stops({ground, path}, chart, {stopText}) {
  const [set] = setsOf(ground.survey);
  return ground.stops.map((stop, i) => {
    const cost = path?.costs[set][i];
    const [x, y] = placeIn(chart, [stop.step, Number.isFinite(cost) ? cost : chart.y.from]);
    return {
      kind: "circle", x, y, r: 4, id: `stop.${stop.step}`,
      get label() {
        return stopText(stop, i);
      },
    };
  });
}
