/**
 * One field of the recipe: what it is called, where one sets it, what it does, and what its value comes to.
 *
 * @typedef {{element: HTMLElement, show: (value: string|number, meaning: string, problem: string) => void}} Field
 */

import {el} from "../dom.js";
import {t} from "../texts.js";

/**
 * @param {string} name of the field
 * @param {{element: HTMLElement, read: () => string|number, write: (value: string|number) => void}} control
 * @param {(value: string|number) => void} onChange
 * @param {HTMLElement[]} [more] other ways to set it
 * @returns {Field}
 */
export function createField(name, control, onChange, more = []) {
  const id = `machine-${name}`;
  const means = el("p", {class: "machine-means", id: `${id}-means`});
  const problem = el("p", {class: "machine-problem", id: `${id}-problem`, role: "alert"});
  control.element.id = id;
  control.element.setAttribute("aria-describedby", `${id}-what ${id}-means ${id}-problem`);
  control.element.addEventListener(control.event ?? "input", () => onChange(control.read()));
  const element = el("div", {class: "machine-field", "data-field": name},
    el("label", {for: id}, t(`machine.field.${name}.label`)),
    control.element, more.length > 0 && el("div", {class: "machine-more"}, more),
    el("p", {class: "machine-what", id: `${id}-what`}, t(`machine.field.${name}.what`)), means, problem);
  return {element, show: (value, meaning, wrong) => show(control, means, problem, [value, meaning, wrong])};
}

function show(control, means, problem, [value, meaning, wrong]) {
  if (document.activeElement !== control.element) control.write(value);
  write(means, wrong ? "" : meaning);
  write(problem, wrong);
  control.element.setAttribute("aria-invalid", String(wrong !== ""));
}

function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/**
 * A choice from a list. A value that is not in the list, such as one from a file, is added to it.
 *
 * @param {string[]} choices
 * @param {(value: string) => string} [nameOf] how one says a value
 */
export function choice(choices, nameOf = value => value) {
  const option = value => el("option", {value}, nameOf(value));
  const element = el("select", {}, choices.map(option));
  const write = value => {
    if (![...element.options].some(each => each.value === value)) element.append(option(value));
    nameAll([...element.options], nameOf);
    element.value = value;
  };
  return {element, read: () => element.value, write};
}

/** What a value is called may be known only later; of two that come to the same, one is enough. */
function nameAll(options, nameOf) {
  const names = options.map(({value}) => nameOf(value));
  options.forEach((option, i) => {
    if (option.textContent !== names[i]) option.textContent = names[i];
    option.hidden = names.indexOf(names[i]) < i;
  });
}

/**
 * A text.
 */
export function text() {
  const element = el("input", {type: "text", autocomplete: "off", spellcheck: "false"});
  return {element, read: () => element.value, write: value => { element.value = value; }};
}

/**
 * A number, shown so many times as large as it is: a part of a whole in percent.
 *
 * @param {number} [times]
 */
export function numeral(times = 1) {
  const element = el("input", {type: "number", step: "any", min: "0", inputmode: "decimal"});
  const tidy = value => Number(value.toPrecision(12));
  const read = () => (element.value === "" ? NaN : tidy(element.valueAsNumber / times));
  const write = value => {
    if (!Object.is(read(), value)) element.value = Number.isFinite(value) ? String(tidy(value * times)) : "";
  };
  return {element, read, write};
}
