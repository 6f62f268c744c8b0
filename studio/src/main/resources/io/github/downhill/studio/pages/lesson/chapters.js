/**
 * The chapters: what each page shows. Their words are in texts/lesson.<language>.json.
 *
 * A page says what it sets; what it does not say goes back to PLAIN, so that the experiment of one
 * page does not spoil the next. A page may have a figure, an experiment, and a question.
 */

import {presetState} from "../descent/presets.js";
import {plain} from "../stress/now.js";

/** @typedef {{set: object, figure?: string, experiment?: boolean, question?: boolean}} Page */

const PLAIN = {step: "live", neuron: "", weight: "", trace: 0, box: 1, center: 1, minus: 0, overlay: 0};

const draw = set => ({view: "draw", ...set});
const wall = set => ({view: "wall", ...set});
const nudges = set => ({
  view: "nudges", focus: "first", first: "1000", follow: "all", keep: 0, stride: 0, other: "", turn: 0, find: "",
  row: 0, ...set,
});
const machine = set => ({view: "machine", ...set});
const example = set => ({view: "example", image: "test:0", opened: "", averaged: "1", ...set});

/** The playground as one finds it: one ball, plain gradient descent, no noise. */
const PLAYGROUND = {
  view: "descent", by: "sgd", mu: 0.9, noise: 0, plan: "constant", balls: "one", basins: 0, far: 60, leg: 0,
};
const curve = (preset, set) => ({...PLAYGROUND, land: "curve", ...presetState("curve", preset), ...set});
const surface = (preset, set) => ({...PLAYGROUND, land: "surface", ...presetState("surface", preset), ...set});
const bridge = set => ({...PLAYGROUND, land: "real", eta: 0, sampled: 1000, ...set});
const landscape = set => ({view: "landscape", plane: "path", over: "training", origin: "end", tone: "log", ...set});
const memory = set => ({view: "memory", disorder: "labels", shuffled: 100, gauge: "right", ...set});

/** The network draws a 5 in the way that leads farthest. */
const dream = set => ({
  view: "dream", task: "draw", aim: "5", from: "black", climb: "sum", even: 1, tread: 0.1, smear: 0, fade: 0, ink: 0, growth: 300,
  dose: 100, ...set,
});

const hall = set => ({view: "hall", gallery: "worst", leaf: 0, ...set});
const stress = set => ({view: "stress", image: "test:0", nothing: "uniform", ...plain(), ...set});

const space = set => ({view: "space", toy: 0, deep: 0, axes: "end", only: "", lasso: "", ...set});
const toy = set => ({view: "space", toy: 1, deep: 0, shape: "rings", bends: "3", toyseed: 1, toyepoch: 0, ...set});

/** @type {{key: string, pages: Page[]}[]} */
export const CHAPTERS = [
  chapter("neuron", [
    {set: draw({image: "test:0", neuron: "1.3"})},
    {set: draw({image: "test:0", neuron: "1.3"}), experiment: true, question: true},
  ]),
  chapter("ends", [
    {set: draw({image: "test:0"})},
    {set: draw({image: "test:0"})},
    {set: draw({image: "drawing"}), experiment: true, question: true},
  ]),
  chapter("hidden", [
    {set: draw({image: "test:0"})},
    {set: draw({image: "test:0", trace: 1})},
    {set: draw({image: "test:0"}), experiment: true, question: true},
  ]),
  chapter("weights", [
    {set: draw({image: "test:0", neuron: "1.3"})},
    {set: wall({neuron: "1.3", weight: "1.406.3"})},
    {set: draw({image: "test:0", neuron: "1.3"}), experiment: true, question: true},
  ]),
  chapter("sigmoid", [
    {set: draw({image: "test:0", neuron: "1.3"})},
    {set: draw({image: "test:0", neuron: "1.3"}), figure: "sigmoid"},
    {set: draw({image: "test:0", neuron: "1.3"}), experiment: true, question: true},
  ]),
  chapter("bias", [
    {set: draw({image: "test:0", neuron: "1.3"})},
    {set: draw({image: "test:0", neuron: "1.3"}), figure: "sigmoid"},
    {set: wall({}), experiment: true, question: true},
  ]),
  chapter("parameters", [
    {set: wall({})},
    {set: wall({})},
    {set: machine({}), experiment: true, question: true},
  ]),
  chapter("matrix", [
    {set: wall({neuron: "1.3"})},
    {set: draw({image: "test:0", neuron: "1.3"})},
    {set: draw({image: "test:0"}), experiment: true, question: true},
  ]),
  chapter("examples", [
    {set: machine({})},
    {set: machine({})},
    {set: machine({}), experiment: true, question: true},
  ]),
  chapter("chance", [
    {set: wall({step: 0})},
    {set: draw({image: "test:0", step: 0})},
    {set: wall({}), experiment: true, question: true},
  ]),
  chapter("cost", [
    {set: draw({image: "test:0"}), figure: "squares"},
    {set: draw({image: "test:0"}), figure: "squares"},
    {set: machine({}), experiment: true, question: true},
  ]),
  chapter("minimum", [
    {set: machine({})},
    {set: machine({})},
    {set: machine({}), experiment: true, question: true},
  ]),
  chapter("slope", [
    {set: curve("wells")},
    {set: curve("wells", {leg: 1})},
    {set: curve("wells", {leg: 60}), experiment: true, question: true},
  ]),
  chapter("surface", [
    {set: surface("waves")},
    {set: surface("long")},
    {set: bridge({}), experiment: true, question: true},
  ]),
  chapter("nudges", [
    {set: nudges({})},
    {set: nudges({neuron: "1.3", weight: "1.406.3"})},
    {set: nudges({}), experiment: true, question: true},
  ]),
  chapter("backpropagation", [
    {set: example({})},
    {set: example({neuron: "2.3", opened: "u.2.3"})},
    {set: example({averaged: "all"}), experiment: true, question: true},
  ]),
  chapter("smooth", [
    {set: curve("stairs")},
    {set: curve("slides")},
    {set: curve("slides"), experiment: true, question: true},
  ]),
  chapter("landscape", [
    {set: landscape({})},
    {set: landscape({plane: "gradient"})},
    {set: landscape({plane: "random"}), experiment: true, question: true},
  ]),
  chapter("mistakes", [
    {set: hall({})},
    {set: hall({gallery: "sure"})},
    {set: hall({gallery: "quiz"}), experiment: true, question: true},
  ]),
  chapter("inside", [
    {set: wall({}), experiment: true},
    {set: wall({})},
    {set: wall({}), figure: "second", experiment: true, question: true},
  ]),
  chapter("doubt", [
    {set: stress({})},
    {set: stress({})},
    {set: stress({}), experiment: true, question: true},
  ]),
  chapter("dream", [
    {set: dream({})},
    {set: dream({from: "grey", climb: "squares", even: 0, tread: 1})},
    {set: dream({task: "mislead", image: "test:30", into: "8"}), experiment: true, question: true},
  ]),
  chapter("memory", [
    {set: memory({})},
    {set: memory({}), experiment: true},
    {set: memory({}), question: true},
  ]),
  chapter("old", [
    {set: space({})},
    {set: toy({})},
    {set: space({deep: 3, image: "drawing"}), experiment: true, question: true},
  ]),
];

function chapter(key, pages) {
  return {key, pages: pages.map(page => ({...page, set: {...PLAIN, ...page.set}}))};
}
