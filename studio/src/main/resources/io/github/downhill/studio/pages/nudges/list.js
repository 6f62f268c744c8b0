/**
 * The list of all nudges, page by page: each number in words, with its nudge and a bar on the signed logarithmic scale.
 * One goes through it by arrow keys, and the number one is at is the one chosen.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {chosen, model, nudgeAt} from "./model.js";
import {examples, signed, whole} from "./numbers.js";
import {chosenBy, indexOf, placeAt} from "./place.js";
import {PAGE, pageInView, rows} from "./rows.js";
import {SIZES} from "./scale.js";
import {adviceOf, advised, named} from "./words.js";

const SORTS = ["size", "layer", "sign"];
const TYPED_MILLIS = 200;

/** @returns {{element: HTMLElement, update: () => void}} */
export function list() {
  const [search, sort, pages] = [searchField(), sortField(), pager()];
  const heading = el("h2", {id: "nudges-list-name"});
  const lines = Array.from({length: PAGE}, (_, i) => line(i));
  const box = el("ul", {
    class: "nudges-rows", role: "listbox", tabindex: 0, "aria-labelledby": heading.id, onkeydown: walk,
  }, lines.map(each => each.element));
  const none = el("p", {class: "nudges-note", role: "status"});
  const thresholds = el("p", {class: "nudges-note"},
    t("nudges.sizes", {lot: whole(100 * SIZES.lot), somewhat: whole(100 * SIZES.somewhat)}));
  const element = el("section", {class: "nudges-list", "aria-labelledby": heading.id},
    heading, el("div", {class: "nudges-row", "data-control": "controls"}, search.element, sort.element), none, box,
    pages.element, thresholds);
  let shown = {};

  function update() {
    [search, sort, pages].forEach(part => part.update());
    const known = model();
    write(heading, known ? t("nudges.list", {examples: examples(known.message.examples)}) : t("nudges.title"));
    write(none, nothing(known));
    const at = known ? indexOf(chosen(known), known.layers) : -1;
    const {first, count} = pageInView();
    const all = rows();
    lines.forEach((each, i) => each.show(known, i < count ? all[first + i] : -1, at));
    mark(all.subarray(first, first + count).indexOf(at), first, all);
  }

  /** What one chooses elsewhere need not be on this page; what one comes to by keys is scrolled to. */
  function mark(place, first, all) {
    const current = place < 0 ? null : lines[place].element;
    if (current) box.setAttribute("aria-activedescendant", current.id);
    else box.removeAttribute("aria-activedescendant");
    if (shown.first !== first || shown.all !== all) box.scrollTop = 0;
    if (current && document.activeElement === box) current.scrollIntoView({block: "nearest"});
    shown = {first, all};
  }

  return {element, update};
}

function nothing(known) {
  if (!known) return t("nudges.waiting");
  return rows().length === 0 ? t("nudges.find.none", {words: store.state.find}) : "";
}

function line(i) {
  const [words, advice, value, bar] = ["words", "advice", "value", "bar"].map(name =>
    el("span", {class: `nudges-${name}`}));
  const fill = el("span", {class: "nudges-fill"});
  bar.append(fill);
  let index = -1;
  const element = el("li", {
    role: "option", id: `nudges-row-${i}`, hidden: true, onclick: () => choose(index),
  }, words, advice, bar, value);
  return {
    element,
    show(known, next, chosenIndex) {
      element.hidden = next < 0;
      index = next;
      if (next < 0) return;
      const nudge = nudgeAt(known, next);
      write(words, named(placeAt(next, known.layers)));
      write(advice, advised(adviceOf(nudge, known.largest)));
      write(value, signed(nudge));
      showBar(fill, known.strengths[next]);
      element.setAttribute("aria-selected", String(next === chosenIndex));
    },
  };
}

/** From the middle to the right for up, to the left for down. */
function showBar(fill, strength) {
  const wide = 50 * Math.abs(strength);
  Object.assign(fill.style, {width: `${wide}%`, left: `${strength < 0 ? 50 - wide : 50}%`});
  fill.dataset.sign = Math.sign(strength);
}

function choose(index) {
  const known = model();
  if (known && index >= 0) store.set(chosenBy(placeAt(index, known.layers)));
}

const MOVES = {
  ArrowDown: at => at + 1, ArrowUp: at => at - 1, PageDown: at => at + PAGE, PageUp: at => at - PAGE,
  Home: () => 0, End: (_, length) => length - 1,
};

function walk(event) {
  const move = MOVES[event.key];
  const all = rows();
  if (!move || all.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const known = model();
  const {first} = pageInView();
  const at = all.indexOf(indexOf(chosen(known), known.layers));
  const wanted = at < 0 ? first : move(at, all.length);
  goTo(Math.min(all.length - 1, Math.max(0, wanted)));
}

function goTo(place) {
  store.set({row: PAGE * Math.floor(place / PAGE)});
  choose(rows()[place]);
}

function searchField() {
  let timer = 0;
  const input = el("input", {
    type: "search", class: "nudges-search", placeholder: t("nudges.find.hint"), "aria-label": t("nudges.find.name"),
    maxlength: 80, oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => store.set({find: input.value, row: 0}), TYPED_MILLIS);
    },
  });
  return {
    element: input,
    update() {
      if (document.activeElement !== input && input.value !== store.state.find) input.value = store.state.find;
    },
  };
}

function sortField() {
  const select = el("select", {
    "aria-label": t("nudges.sort.name"), onchange: () => store.set({sort: select.value, row: 0})},
  SORTS.map(name => el("option", {value: name}, t(`nudges.sort.${name}`))));
  return {
    element: select,
    update() {
      select.value = store.state.sort;
    },
  };
}

function pager() {
  const which = el("span", {role: "status"});
  const turn = (name, sign, by) => el("button", {type: "button", class: "small", "aria-label": t(name), onclick: () =>
    store.set({row: pageInView().first + by * PAGE})}, sign);
  const [before, after] = [turn("nudges.page.before", "‹", -1), turn("nudges.page.after", "›", 1)];
  return {
    element: el("div", {class: "nudges-pager", role: "group", "aria-label": t("nudges.page.name")},
      before, which, after),
    update() {
      const {first, count} = pageInView();
      const {length} = rows();
      before.disabled = first === 0;
      after.disabled = first + count >= length;
      write(which, t("nudges.page.which", {
        first: whole(Math.min(first + 1, length)), last: whole(first + count), count: whole(length)}));
    },
  };
}
