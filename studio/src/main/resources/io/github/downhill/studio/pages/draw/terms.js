/** The strongest terms of a sum, one a line: weight × activation = contribution; and the sum of the rest. */

import {el, write} from "../dom.js";
import {t} from "../texts.js";
import {indices} from "./contributions.js";
import {button} from "./controls.js";
import {written} from "./numbers.js";

/** How many are listed. */
export const LISTED = 10;

/**
 * @param {(input: number) => void} onChoose a line was chosen
 * @returns {{element: HTMLElement, rest: HTMLElement, update: Function}} update takes a sum, and how inputs are called
 */
export function terms(onChoose) {
  const lines = indices(LISTED).map(() => line(onChoose));
  const rest = el("p", {class: "draw-rest"});
  const list = el("ol", {"aria-label": t("draw.terms")}, lines.map(({element}) => element));
  return {
    element: el("div", {class: "draw-terms"}, list),
    rest,
    update(sum, nameOf) {
      lines.forEach((line, i) => line.update(sum.terms[i], nameOf));
      write(rest, sum.restCount > 0 ? t("draw.rest", {count: sum.restCount, value: written(sum.rest, 3)}) : "");
    },
  };
}

function line(onChoose) {
  let input = 0;
  const name = el("span", {class: "draw-term-name"});
  const product = el("span", {class: "draw-term-product"});
  const value = el("b", {class: "draw-term-value"});
  const element = el("li", {}, button([name, product, value], () => onChoose(input), {class: "draw-term"}));

  function update(term, nameOf) {
    element.hidden = !term;
    if (!term) return;
    ({input} = term);
    write(name, nameOf(input));
    write(product, `${written(term.weight, 3)} × ${written(term.activation, 3)} =`);
    write(value, written(term.value, 3));
    value.dataset.sign = term.value < 0 ? "−" : "+";
  }

  return {element, update};
}
