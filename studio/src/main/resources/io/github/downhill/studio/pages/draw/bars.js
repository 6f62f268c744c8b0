/**
 * What a neuron hears from each neuron before it, as bars: the outline is the weight, the filling weight × activation.
 * An activation of 1 fills it whole, 0 leaves it empty. A pure function.
 */

import {palette} from "../palette.js";
import {t} from "../texts.js";
import {inked} from "./colors.js";
import {indices} from "./contributions.js";
import {small, smallLetters} from "./letters.js";
import {largestSize} from "./maps.js";
import {written} from "./numbers.js";

/** Narrower bars have no room for their number. */
const ROOM_FOR_NUMBER = 13;

/**
 * @param {{width: number, height: number}} size
 * @param {import("./maps.js").Heard} heard
 * @returns {import("../scene.js").Scene}
 */
export function barsScene({width, height}, heard) {
  const colors = palette();
  const line = smallLetters() * 1.7;
  const most = Math.max(largestSize(heard.weights), largestSize(heard.values)) || 1;
  const middle = (height - 2 * line) / 2;
  const [step, scale] = [width / heard.weights.length, (middle - 2) / most];
  const place = {step, scale, middle, names: height - 1.5 * line, colors};
  const caption = height - line / 2;
  return {width, height, items: [
    ...indices(heard.weights.length).flatMap(input => bar(place, heard, input)),
    {kind: "line", x1: 0, y1: middle, x2: width, y2: middle, stroke: colors.muted, lineWidth: 1},
    small(0, caption, t("draw.barsCaption"), colors.muted, "start"),
    small(width, caption, `±${written(most, 2)}`, colors.muted, "end"),
  ]};
}

function bar(place, {ids, weights, values, marked}, input) {
  const {colors, step, names} = place;
  const [weight, value] = [weights[input], values[input]];
  const isMarked = input === marked;
  const outline = {stroke: isMarked ? colors.accent : inked(colors, weight), lineWidth: isMarked ? 3 : 1};
  const label = t("draw.weightOf", {input, weight: written(weight, 2), value: written(value, 2)});
  const name = small((input + 0.5) * step, names, String(input), colors.muted);
  return [
    {...standing(place, input, value), fill: inked(colors, value), hatch: colors.hatched && value < 0},
    {...standing(place, input, weight), id: ids[input], label, ...outline},
    ...(step > ROOM_FOR_NUMBER ? [{...name, size: Math.min(name.size, step * 0.6)}] : []),
  ];
}

/** From the line in the middle upwards, or downwards below zero. */
function standing({step, middle, scale}, input, size) {
  const height = Math.max(0.5, Math.abs(size * scale));
  return {kind: "rect", x: (input + 0.14) * step, y: size > 0 ? middle - height : middle, width: step * 0.72, height};
}
