/**
 * One page of a chapter: its heading, text and figure, an experiment, and a question with its answer behind a button.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {hasText, number, t} from "../texts.js";
import {CHAPTERS} from "./chapters.js";
import {FIGURES} from "./figures.js";
import {live, written} from "./live.js";
import {kindOf} from "./says.js";
import {seen} from "./seen.js";
import {paragraphs, phrase} from "./words.js";

/** The id of the heading of the page that is open. */
export const HEADING = "lesson-heading";

/**
 * @param {import("./place.js").Place} place
 * @returns {{element: HTMLElement, heading: HTMLElement, update: () => void}}
 */
export function createPage({lesson, part}) {
  const {key, pages} = CHAPTERS[lesson - 1];
  const {figure, experiment, question} = pages[part];
  const text = name => known(`lesson.chapters.${key}.${part + 1}.${name}`);
  const heading = el("h3", {id: HEADING, tabindex: -1}, text("title"));
  const drawn = figure && FIGURES[figure]();
  const main = paragraphs(text("text"));
  const tried = experiment && paragraphs(text("experiment"));
  const asked = question && {question: paragraphs(text("question")), answer: paragraphs(text("answer"))};
  const element = el("article", {class: "lesson-page"}, heading, main.elements, drawn?.element,
    tried && experimentBox(tried), asked && questionBox(asked));
  const parts = [main, tried, asked?.question, asked?.answer].filter(Boolean);
  const sentenceOf = (name, kind) => text(`says.${name}.${kind}`);
  return {element, heading, update: () => update(parts, drawn, sentenceOf)};
}

/** As long as nothing is known there may be nothing to say. */
function known(key) {
  return hasText(key) ? t(key) : "";
}

function experimentBox({elements}) {
  return el("section", {class: "lesson-box is-experiment"}, el("h4", {}, t("lesson.experiment")), elements);
}

function questionBox({question, answer}) {
  const hidden = el("div", {class: "lesson-answer", hidden: true}, answer.elements);
  const button = el("button", {type: "button", class: "lesson-ask", "aria-expanded": "false", onclick: toggle},
    t("lesson.answer"));
  function toggle() {
    hidden.hidden = !hidden.hidden;
    button.setAttribute("aria-expanded", String(!hidden.hidden));
    button.textContent = t(hidden.hidden ? "lesson.answer" : "lesson.hide");
  }
  return el("section", {class: "lesson-box is-question"},
    el("h4", {}, t("lesson.question")), question.elements, button, hidden);
}

/** Writes what has changed, and only that: a text that stays as it is keeps its selection. */
function update(parts, drawn, sentenceOf) {
  const view = seen(store.data, store.state);
  const sentences = parts.flatMap(part => part.sentences.map(sentence => said(sentence, view, sentenceOf)));
  for (const {numbers, places} of [...parts, ...sentences]) {
    const values = live(numbers.map(([name]) => name), view);
    for (const [name, element] of numbers) write(element, written(name, values.get(name), number));
    for (const [patch, button] of places) button.classList.toggle("is-here", isHere(patch));
  }
  drawn?.update(view);
}

/** @type {WeakMap<HTMLElement, import("./words.js").Written>} what stands in a place for a sentence now */
const standing = new WeakMap();

/** Puts a sentence in its place, where it is another one than before. */
function said([name, element], view, sentenceOf) {
  const kind = kindOf(name, view);
  if (element.dataset.kind !== kind) {
    const words = phrase(sentenceOf(name, kind));
    element.dataset.kind = kind;
    element.replaceChildren(...words.elements);
    standing.set(element, words);
  }
  return standing.get(element);
}

function write(element, text) {
  if (element.textContent === text) return;
  element.textContent = text;
  element.classList.toggle("is-unknown", text === "?");
  element.title = text === "?" ? t("lesson.unknown") : "";
}

/** Whether what the words would set is already so. */
function isHere(patch) {
  return Object.entries(patch).every(([key, value]) => String(store.state[key]) === value);
}
