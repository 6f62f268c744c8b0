/**
 * Turning the pages of a wide first layer. A page shows the neuron in view, so turning it brings another neuron into
 * view.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {PAGE, pageOf} from "./layout.js";
import {neuronInView, seen} from "./seen.js";

/**
 * The page on which the neuron in view is; the first one for neurons of other layers.
 *
 * @param {import("./model.js").Model} model
 * @returns {{page: number, pages: number, first: number, count: number}}
 */
export function pageInView(model) {
  const {layer, neuron} = neuronInView(model);
  return pageOf(model.layers[0].neurons, layer.index === 1 ? neuron : 0);
}

/** @returns {{element: HTMLElement, update: () => void}} nothing to see while there is one page only */
export function pager() {
  const which = el("span", {class: "wall-page", role: "status"});
  const before = turn("wall.page.before", "‹", -1);
  const after = turn("wall.page.after", "›", 1);
  const element = el("div", {class: "wall-pager", role: "group", "aria-label": t("wall.page.name"), hidden: true},
    before, which, after);
  return {
    element,
    update() {
      const model = seen();
      const {page, pages, first, count} = model ? pageInView(model) : {pages: 1};
      element.hidden = pages < 2;
      if (element.hidden) return;
      which.textContent = t("wall.page.which", {first, last: first + count - 1, count: model.layers[0].neurons});
      before.disabled = page === 0;
      after.disabled = page === pages - 1;
    },
  };
}

function turn(name, sign, direction) {
  const onclick = () => {
    const {first} = pageInView(seen());
    store.set({neuron: `1.${first + direction * PAGE}`});
  };
  return el("button", {type: "button", "aria-label": t(name), onclick}, sign);
}
