/**
 * The controls of the playground: each is a slider with its name and its value, or a choice.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";

/**
 * A slider for a key of the state.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {() => number} options.value
 * @param {(value: number) => object} options.patch what of the state it sets
 * @param {() => {min: number, max: number, step: number|string}} options.range
 * @param {(value: number) => string} options.words
 * @param {(value: number) => number} [options.into] from a value to a place on the slider
 * @param {(place: number) => number} [options.out] and back
 * @param {() => boolean} [options.isOff] whether it does nothing now
 * @param {string} [options.hint]
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function slider({name, value, patch, range, words, into = v => v, out = v => v, isOff = () => false, hint}) {
  const input = el("input", {type: "range"});
  const shown = el("output");
  input.addEventListener("input", () => store.set(patch(out(input.valueAsNumber))));
  const element = el("label", {class: "descent-field", title: hint}, el("span", {}, name), input, shown);
  return {
    element,
    update() {
      const {min, max, step} = range();
      if (input.max !== String(max) || input.min !== String(min)) Object.assign(input, {min, max, step});
      if (out(input.valueAsNumber) !== value()) input.value = into(value());
      const text = words(value());
      write(shown, text);
      input.setAttribute("aria-valuetext", text);
      input.disabled = isOff();
    },
  };
}

/**
 * A choice from a list for a key of the state.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {[string, string][]} options.choices values and names
 * @param {() => string} options.value
 * @param {(value: string) => object} options.patch
 * @param {() => boolean} [options.isOff]
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function choice({name, choices, value, patch, isOff = () => false}) {
  const select = el("select", {onchange: () => store.set(patch(select.value))},
    choices.map(([key, words]) => el("option", {value: key, hidden: key === ""}, words)));
  const element = el("label", {class: "descent-field"}, el("span", {}, name), select);
  return {
    element,
    update() {
      if (select.value !== value()) select.value = value();
      select.disabled = isOff();
    },
  };
}

/**
 * A few choices side by side.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.key of the state
 * @param {[string, string][]} options.choices
 * @param {object} [options.more] what else is set with any of them
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function segments({name, key, choices, more = {}}) {
  const parts = choices.map(([value, words]) => {
    const input = el("input", {
      type: "radio", name: `descent-${key}`, value, onchange: () => store.set({[key]: value, ...more})});
    return {value, input, label: el("label", {class: "descent-choice"}, input, el("span", {}, words))};
  });
  const element = el("fieldset", {class: "descent-segments"},
    el("legend", {class: "unseen"}, name), parts.map(part => part.label));
  return {
    element,
    update() {
      for (const {value, input} of parts) input.checked = value === store.state[key];
    },
  };
}
