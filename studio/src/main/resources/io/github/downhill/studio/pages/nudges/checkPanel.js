/**
 * Is backpropagation right? Its slopes beside slopes that need none of it: the cost computed anew on both sides of
 * where a number is.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {check} from "./asking.js";
import {checkCommand} from "./commands.js";
import {chosen, isCurrent, model} from "./model.js";
import {examples, signed, small, whole} from "./numbers.js";
import {idOf, placeAt} from "./place.js";
import {named} from "./words.js";

const MANY = 1000;

/** @returns {{element: HTMLElement, update: () => void}} */
export function checkPanel() {
  const verdict = el("p", {class: "nudges-verdict", role: "status"});
  const command = el("code", {});
  const one = el("button", {type: "button", onclick: () =>
    check({number: idOf(chosen(model()))})}, t("nudges.check.one"));
  let seed = 0;
  const many = el("button", {type: "button", onclick: () => check({numbers: MANY, seed: ++seed})},
    t("nudges.check.many", {count: whole(MANY)}));
  const line = el("p", {class: "nudges-note"}, t("nudges.check.command"), " ", command);
  const element = el("section", {class: "nudges-check"}, el("h2", {}, t("nudges.check.title")),
    el("p", {class: "nudges-note"}, t("nudges.check.what")),
    el("div", {class: "nudges-row", "data-control": "controls"}, one, many), verdict, line);
  return {
    element,
    update() {
      const {check: found} = store.data;
      one.disabled = many.disabled = !model();
      write(verdict, found ? said(found) : "");
      verdict.dataset.verdict = found ? (found.passes ? "right" : "wrong") : "";
      write(command, checkCommand());
      line.hidden = checkCommand() === "";
    },
  };
}

function said(found) {
  const words = found.number ? saidOfOne(found) : saidOfMany(found);
  const place = isCurrent(found) ? "" : ` ${t("nudges.check.old", {step: whole(found.step)})}`;
  return words + place;
}

function saidOfOne({indices, backpropagation, differences, passes, kinked, examples: count}) {
  const known = model();
  const name = known && indices[0] < known.message.numbers ? named(placeAt(indices[0], known.layers)) : "";
  const values = {
    name, backpropagation: signed(backpropagation[0]), difference: signed(differences[0]), examples: examples(count)};
  return t(`nudges.check.${kinked ? "kink" : passes ? "agrees" : "differs"}`, values);
}

function saidOfMany({indices, passes, largestError, medianError, tolerance, kinked, examples: count}) {
  const values = {
    count: whole(indices.length), largest: small(largestError), median: small(medianError), allowed: small(tolerance),
    kinked: whole(kinked), examples: examples(count),
  };
  const words = t(`nudges.check.${passes ? "right" : "wrong"}`, values);
  return kinked ? `${words} ${t("nudges.check.kinks", values)}` : words;
}
