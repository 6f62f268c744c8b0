/**
 * A dialog of the page: in front of everything, closed by Escape.
 */

import {el} from "./dom.js";
import {icon} from "./icons.js";
import {t} from "./texts.js";

/**
 * Opens a dialog.
 *
 * @param {string} title
 * @param {...Node} content
 */
export function openDialog(title, ...content) {
  if (document.querySelector("dialog[open]")) return;
  const label = t("shell.close");
  const close = el("button", {
    type: "button", class: "quiet", "aria-label": label, title: label, onclick: () => dialog.close()}, icon("close"));
  const dialog = el("dialog", {class: "dialog", "aria-label": title, onclose: () => dialog.remove()},
    el("div", {class: "dialog-head"}, el("h2", {}, title), close), content);
  dialog.addEventListener("click", ({target}) => target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
