/**
 * A button that opens a small sheet beside it, in front of everything. Escape, or a press elsewhere, closes it again:
 * that is what browsers do with popovers by themselves.
 */

import {el} from "./dom.js";

const MARGIN = 8;
const GAP = 4;

/**
 * @param {{label: string, sign: Node, class?: string, build: (close: () => void) => Node|Node[]}} options build makes
 *   what is in the sheet, each time it is opened
 * @returns {HTMLElement}
 */
export function menu({label, sign, class: name = "", build}) {
  const button = el("button", {type: "button", class: "quiet", "aria-label": label, title: label}, sign);
  const sheet = el("div", {class: "sheet", popover: "auto", role: "group", "aria-label": label,
    onbeforetoggle: fill, ontoggle: show});
  button.popoverTargetElement = sheet;

  function fill({newState}) {
    sheet.style.visibility = "hidden";
    if (newState === "open") sheet.replaceChildren(...[build(() => sheet.hidePopover())].flat());
  }

  function show({newState}) {
    if (newState !== "open") return;
    place(sheet, button.getBoundingClientRect());
    sheet.style.visibility = "";
  }

  return el("div", {class: `menu ${name}`}, button, sheet);
}

/** Below the button if there is room, else above it; and never outside of the window. */
function place(sheet, button) {
  const {width, height} = sheet.getBoundingClientRect();
  const left = Math.min(button.right - width, innerWidth - width - MARGIN);
  const fits = button.bottom + GAP + height <= innerHeight - MARGIN;
  sheet.style.left = `${Math.max(MARGIN, left)}px`;
  sheet.style.top = `${fits ? button.bottom + GAP : Math.max(MARGIN, button.top - GAP - height)}px`;
}
