/**
 * The formula of a number, with the numbers put in: which it is made of, and what those are made of, as far down as one
 * likes. The way back stands above it.
 */

import {el} from "../dom.js";
import {formula as typeset} from "../lesson/formula.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {formulaOf, SUMS} from "./formulas.js";
import {largest, lines, ordered, symbol} from "./formulaTex.js";
import {nameOf, shortName} from "./names.js";
import {written} from "./numbers.js";
import {passNow} from "./now.js";
import {backTo, deeper, open, pathNow} from "./opening.js";

const LISTED = 12;

/** Of more than these, nobody looks at one. */
const LISTED_MOST = 400;

/** So many parts tell whether something has changed. */
const COMPARED = 64;

/** While a network trains, numbers change faster than anyone can read formulas. */
const REST_MILLIS = 250;

/** @returns {{element: HTMLElement, update: () => void}} */
export function formulaPanel() {
  const element = el("section", {class: "example-formula", "aria-label": t("example.formula.title"), onkeydown: keys});
  let shown = "";
  let shownPath = [];
  let writtenAt = 0;
  let timer = 0;

  function update() {
    const wait = writtenAt + REST_MILLIS - performance.now();
    const pass = passNow();
    if (wait > 0 && pass && pathNow(pass).join("-") === shownPath.join("-")) {
      timer ||= setTimeout(update, wait);
      return;
    }
    clearTimeout(timer);
    timer = 0;
    show(pass);
  }

  function show(pass) {
    const path = pass ? pathNow(pass) : [];
    const now = pass && path.length ? formulaOf(pass, path.at(-1)) : null;
    const words = now ? JSON.stringify([path, now.value, now.parts.slice(0, COMPARED)]) : pass ? "invitation" : "";
    if (words === shown) return;
    shown = words;
    writtenAt = performance.now();
    const focus = focusAfter(element, shownPath, path);
    shownPath = path;
    element.replaceChildren(...now ? page(pass, path, now) : pass ? [invitation()] : []);
    element.classList.toggle("is-open", Boolean(now));
    focus(element);
  }

  function keys(event) {
    const pass = passNow();
    if (!pass || event.ctrlKey || event.metaKey || event.altKey) return;
    const path = pathNow(pass);
    if ((event.key === "Escape" || event.key === "ArrowLeft") && path.length) backTo(pass, path.length - 2);
    else if (event.key === "ArrowRight" && event.target.dataset.part) event.target.click();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") move(element, event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  return {element, update};
}

function page(pass, path, now) {
  const parts = ordered(now);
  const rest = parts.slice(LISTED);
  return [
    crumbs(pass, path),
    el("h3", {tabindex: -1}, nameOf(now.id, pass)),
    el("div", {class: "example-tex"},
      lines(now, pass).map(line => el("div", {}, typeset(`\\displaystyle ${line}`, false)))),
    el("p", {class: "example-note"}, note(now, pass)),
    parts.length > 0 && el("ul", {class: "example-parts", "aria-label": t("example.formula.parts")},
      parts.slice(0, LISTED).map(part => el("li", {}, partButton(pass, part, now)))),
    rest.length > 0 && moreOf(pass, rest, now),
    OTHERS[now.letter] && el("button", {type: "button", class: "small", onclick: () => goTo(now, pass)},
      t("example.formula.goTo", {image: number(now.places[0], 0)})),
    now.zeros > 0 && el("p", {class: "example-note"}, t("example.formula.zeros", {count: number(now.zeros, 0)})),
  ].filter(Boolean);
}

/** What of another example is which number there. */
const OTHERS = {
  e: ({of, isBias}) => `${isBias ? "b" : "w"}.${of}`,
  g: ({of}) => `d.${of.split(".")[0]}.${of.split(".").at(-1)}`,
  h: ({of}) => `a.${of.split(".")[0] - 1}.${of.split(".")[1]}`,
};

/** Goes to another example; the way back to the average stays. */
function goTo({letter, places}, {voices}) {
  const [layer, ...rest] = voices.of.split(".");
  store.set({
    image: `training:${places[0]}`, opened: `m.${voices.of}-${OTHERS[letter](voices)}`,
    neuron: `${layer}.${rest.at(-1)}`, weight: voices.isBias ? "" : voices.of,
  });
}

/** What is to be known of this kind of number. */
function note({letter, parts, places}, {layers, costName}) {
  const isOutput = places[0] === layers.length;
  if (letter === "C" && places.length) return t(`example.note.${parts.length ? "COf" : "CNone"}`);
  if (letter === "u" && isOutput && parts.length === 0) return t("example.note.uNone");
  if (letter === "u") return t(`example.note.${isOutput ? "uOutput" : "u"}`);
  if (letter === "d" && isOutput) return t(`example.note.${costName === "squares" ? "dOutput" : "dEntropy"}`);
  if (letter === "a" && places[0] === 0) return t("example.note.pixel");
  return t(`example.note.${letter}`);
}

function partButton(pass, {id, value}, now) {
  const most = SUMS.includes(now.way) ? largest(now.parts) : undefined;
  return el("button", {type: "button", "data-part": id, onclick: () => deeper(pass, id)},
    el("span", {class: "example-part-name"}, SUMS.includes(now.way) ? shortName(id, pass) : nameOf(id, pass)),
      el("span", {class: "example-part-value"}, written(value, most)));
}

function moreOf(pass, rest, now) {
  const sum = rest.reduce((total, {value}) => total + value, 0);
  const list = el("ul", {class: "example-parts"});
  const fill = () => list.replaceChildren(
    ...rest.slice(0, LISTED_MOST).map(part => el("li", {}, partButton(pass, part, now))));
  return el("details", {class: "example-more", ontoggle: event => event.target.open && fill()},
    el("summary", {},
      t("example.formula.more", {count: number(rest.length, 0), sum: written(sum, largest(now.parts))})), list);
}

function crumbs(pass, path) {
  const back = el("button", {type: "button", class: "small example-up", onclick: () => backTo(pass, path.length - 2)},
    `← ${t(path.length > 1 ? "example.formula.back" : "example.formula.close")}`);
  const here = id => el("span", {"aria-current": "step"}, crumbSymbol(pass, id));
  const steps = path.map((id, i) => el("li", {}, i < path.length - 1 ? crumb(pass, id, i) : here(id)));
  return el("nav", {class: "example-crumbs", "aria-label": t("example.formula.way")}, back, el("ol", {}, steps));
}

function crumb(pass, id, i) {
  const name = nameOf(id, pass);
  return el("button", {type: "button", class: "example-crumb", "aria-label": name, title: name,
    onclick: () => backTo(pass, i)}, crumbSymbol(pass, id));
}

function crumbSymbol(pass, id) {
  return typeset(symbol(id, pass), false);
}

function invitation() {
  const button = id => el("button", {type: "button", onclick: () => open(id)}, t(`example.name.${id}`));
  return el("div", {class: "example-invitation"}, el("p", {}, t("example.formula.invitation")), button("C"));
}

function move(element, by) {
  const buttons = [...element.querySelectorAll("[data-part]")].filter(button => button.checkVisibility());
  const at = buttons.indexOf(document.activeElement);
  buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]?.focus();
}

/** Who was in the panel stays there: at the same row, on the way down at the new heading, on the way up where one
 * was. */
function focusAfter(element, before, after) {
  const active = document.activeElement;
  if (!element.contains(active)) return () => {};
  const up = before.length > after.length;
  const row = up ? before[after.length] : before.length === after.length ? active.dataset.part : "";
  return () => (element.querySelector(row ? `[data-part="${row}"]` : "h3") ?? element.querySelector("button"))?.focus();
}
