/**
 * How far apart the digits lie in each layer, and how much of that layer the picture shows.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {rightOf} from "./model.js";
import {spaceNow} from "./now.js";
import {layerName, percent} from "./words.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function measures() {
  const body = el("tbody", {});
  const network = el("p", {class: "space-network"});
  const how = el("p", {class: "space-note"});
  const element = el("div", {class: "space-measures"},
    el("table", {},
      el("caption", {}, t("space.apart.name")),
      el("thead", {}, el("tr", {}, ["layer", "nearest", "between", "explained"].map(column =>
        el("th", {scope: "col", title: t(`space.apart.${column}.why`)}, t(`space.apart.${column}.name`))))),
      body),
    network, how);

  function update() {
    const space = spaceNow();
    element.hidden = !space;
    if (!space) return;
    while (body.children.length > space.layers.length) body.lastChild.remove();
    while (body.children.length < space.layers.length) body.append(row());
    space.layers.forEach((layer, i) => fill(body.children[i], layer, layerName(space, i),
      Math.round(store.state.deep) === i));
    write(how, t("space.apart.how", {learned: number(space.learned, 0)}));
    write(network, t("space.apart.network", {right: percent(rightOf(space), number)}));
  }

  return {element, update};
}

function row() {
  return el("tr", {}, el("th", {scope: "row"}), el("td", {class: "space-share"}), el("td", {}), el("td", {}));
}

function fill(row, {nearest, between, explained}, name, here) {
  const [head, share, other, shown] = row.children;
  write(head, name);
  write(share, percent(nearest, number));
  share.style.setProperty("--share", nearest);
  write(other, percent(between, number));
  write(shown, percent(explained, number));
  row.classList.toggle("is-here", here);
}
