/**
 * Formulas, typeset by KaTeX, which is fetched when the first one is wanted and not before.
 */

import {el} from "../dom.js";

let loading;

/**
 * A formula; as long as KaTeX is on its way, it is the TeX.
 *
 * @param {string} tex
 * @param {boolean} displayMode on a line of its own
 * @returns {HTMLElement}
 */
export function formula(tex, displayMode) {
  const element = el("span", {class: "lesson-formula"}, tex);
  katex().then(it => it.render(tex, element, {displayMode, throwOnError: false, output: "htmlAndMathml"}));
  return element;
}

function katex() {
  loading ??= import("katex").then(module => module.default);
  return loading;
}
