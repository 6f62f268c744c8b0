/**
 * Where one is in the lessons: the chapter, counted from 1, and a page of it, counted from 0; and what comes before
 * and after.
 *
 * @typedef {{lesson: number, part: number}} Place
 */

import {CHAPTERS} from "./chapters.js";

/**
 * The place that a state names, brought within what there is.
 *
 * @param {Place} state
 * @returns {Place|null} nothing where the lessons are closed
 */
export function placeOf({lesson, part}) {
  if (!lesson) return null;
  const chapter = Math.min(lesson, CHAPTERS.length);
  return {lesson: chapter, part: Math.min(part, lastPart(chapter))};
}

/**
 * @param {Place} place
 * @returns {Place|null}
 */
export function before({lesson, part}) {
  if (part > 0) return {lesson, part: part - 1};
  return lesson > 1 ? {lesson: lesson - 1, part: lastPart(lesson - 1)} : null;
}

/**
 * @param {Place} place
 * @returns {Place|null}
 */
export function after({lesson, part}) {
  if (part < lastPart(lesson)) return {lesson, part: part + 1};
  return lesson < CHAPTERS.length ? {lesson: lesson + 1, part: 0} : null;
}

/**
 * Where a view is first told of: the first chapter that begins with it.
 *
 * @param {string} view
 * @returns {Place}
 */
export function firstAbout(view) {
  return {lesson: 1 + Math.max(0, CHAPTERS.findIndex(({pages}) => pages[0].set.view === view)), part: 0};
}

/**
 * What a page sets.
 *
 * @param {Place} place
 * @returns {Object<string, string|number>}
 */
export function settingsOf({lesson, part}) {
  return CHAPTERS[lesson - 1].pages[part].set;
}

/**
 * Whether the page was opened by a link to a lesson that also says what is to be seen. (Later the address always says
 * it.)
 *
 * @returns {boolean}
 */
export function isShownByLink() {
  const [{name}] = performance.getEntriesByType("navigation");
  const {searchParams} = new URL(name);
  const named = key => searchParams.has(key);
  return named("lesson") && Object.keys(settingsOf({lesson: 1, part: 0})).some(named);
}

function lastPart(lesson) {
  return CHAPTERS[lesson - 1].pages.length - 1;
}
