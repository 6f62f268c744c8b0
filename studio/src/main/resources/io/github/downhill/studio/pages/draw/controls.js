/** The few kinds of controls this view is made of. */

import {el} from "../dom.js";

/**
 * @param {string} words on it
 * @param {() => void} onclick
 * @param {Object<string, *>} [attributes]
 * @returns {HTMLButtonElement}
 */
export const button = (words, onclick, attributes) => el("button", {type: "button", onclick, ...attributes}, words);

/**
 * A switch with its words.
 *
 * @param {string} words
 * @param {(on: boolean) => void} onChange
 * @param {Object<string, *>} [attributes]
 * @returns {{element: HTMLElement, input: HTMLInputElement}}
 */
export function toggle(words, onChange, attributes) {
  const input = el("input", {type: "checkbox", role: "switch", onchange: () => onChange(input.checked)});
  return {input, element: el("label", {class: "draw-switch", ...attributes}, input, el("span", {}, words))};
}

/**
 * A slider; while one holds it, it is not moved by anybody else.
 *
 * @param {{min: number, max: number, step: number}} range
 * @param {(value: number) => void} onInput
 * @returns {{input: HTMLInputElement, update: (value: number) => void}}
 */
export function slider(range, onInput) {
  const input = el("input", {type: "range", ...range, oninput: () => onInput(Number(input.value))});
  return {input, update: value => {
    if (document.activeElement !== input) input.value = value;
  }};
}
