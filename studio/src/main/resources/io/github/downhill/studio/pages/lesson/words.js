/**
 * Turns the markup of the lesson texts into elements: paragraphs, formulas, words that act, numbers that follow.
 */

import {el} from "../dom.js";
import {act, show} from "./actions.js";
import {formula} from "./formula.js";
import {inline, parse} from "./markup.js";
import {SAYS} from "./says.js";

/**
 * @typedef {object} Written
 * @property {HTMLElement[]} elements
 * @property {[string, HTMLElement][]} numbers each with its name, to be filled
 * @property {[string, HTMLElement][]} sentences that the numbers decide, each with its name, to be filled
 * @property {[Object<string, string>, HTMLElement][]} places words that set the state, each with what it sets
 */

/**
 * Paragraphs and displayed formulas.
 *
 * @param {string} text
 * @returns {Written}
 */
export function paragraphs(text) {
  return collecting(found => parse(text).map(block => blockOf(block, found)));
}

/**
 * One paragraph of a text that has no others.
 *
 * @param {string} text
 * @returns {Written}
 */
export function line(text) {
  return collecting(found => [el("p", {}, children(inline(text), found))]);
}

/**
 * Words that stand within a paragraph.
 *
 * @param {string} text
 * @returns {Written}
 */
export function phrase(text) {
  return collecting(found => children(inline(text), found));
}

function collecting(build) {
  const found = {numbers: [], sentences: [], places: []};
  return {elements: build(found), ...found};
}

function blockOf(block, found) {
  return block.kind === "display"
    ? el("div", {class: "lesson-display"}, formula(block.tex, true))
    : el("p", {}, children(block.children, found));
}

function children(parts, found) {
  return parts.map(part => BUILDERS[part.kind](part, found));
}

const BUILDERS = {
  text: ({text}) => text,
  tex: ({tex}) => formula(tex, false),
  emphasis: (part, found) => el("em", {}, children(part.children, found)),
  live({name}, {numbers, sentences}) {
    if (Object.hasOwn(SAYS, name)) {
      const place = el("span", {class: "lesson-said", "data-name": name});
      sentences.push([name, place]);
      return place;
    }
    const element = el("span", {class: "lesson-number", "data-name": name});
    numbers.push([name, element]);
    return element;
  },
  set(part, found) {
    const button = acting(part, found, {"data-set": ""}, () => show(part.patch));
    found.places.push([part.patch, button]);
    return button;
  },
  do: (part, found) => acting(part, found, {"data-do": part.verb}, () => act(part.verb, part.argument)),
};

function acting(part, found, attributes, onclick) {
  return el("button", {type: "button", class: "lesson-word", ...attributes, onclick}, children(part.children, found));
}
