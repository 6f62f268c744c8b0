/**
 * The small signs on buttons: drawn with lines, in the color of the text around them.
 */

import {svgEl} from "./dom.js";

const PATHS = {
  play: "M8 5.5v13l11-6.5z",
  pause: "M9 5.5v13M15.5 5.5v13",
  again: "M5 12a7 7 0 1 0 2.4-5.3M5 4.5v4h4",
  end: "M5 6v12l9-6zM18 6v12",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  settings: "M4 8h9M17 8h3M4 16h3M11 16h9M15 6v4M9 14v4",
  help: "M9.2 9.3a2.9 2.9 0 1 1 4.2 2.6c-1 .5-1.4 1.1-1.4 2.1M12 17.4h.01",
  lesson: "M12 7c-2-1.6-4.6-2-8-2v13c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V5c-3.4 0-6 .4-8 2v13",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
};

const FILLED = ["play"];

/**
 * @param {keyof typeof PATHS} name
 * @returns {SVGElement} nothing to a screen reader: the button has a name
 */
export function icon(name) {
  const fill = FILLED.includes(name) ? "currentColor" : "none";
  return svgEl("svg", {class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false"},
    svgEl("path", {d: PATHS[name], fill}));
}

/**
 * The sign of Downhill: a ball on its way down a curve.
 *
 * @returns {SVGElement}
 */
export function sign() {
  return svgEl("svg", {class: "sign", viewBox: "0 0 32 32", "aria-hidden": "true", focusable: "false"},
    svgEl("path", {class: "sign-curve", d: "M3 5C8 5 9 25 18 25C23 25 25 21 29 19"}),
    svgEl("circle", {class: "sign-ball", cx: 14, cy: 16.5, r: 4}));
}
