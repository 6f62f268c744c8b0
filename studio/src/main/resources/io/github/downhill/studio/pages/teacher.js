/**
 * What a teacher prepares: a link that opens just what one sees now, for a slide or for a class, without the controls
 * that would lead astray.
 */

import {announce, el} from "./dom.js";
import {linkTo, store} from "./store.js";
import {openDialog} from "./dialog.js";
import {PARTS} from "./parts.js";
import {t} from "./texts.js";

/** Opens the dialog in which the link is put together. */
export function openTeacher() {
  const embed = checkbox(t("shell.teacher.embed"), store.state.embed === 1);
  const parts = PARTS.map(name => checkbox(t(`shell.part.${name}`), store.state.hide.split(",").includes(name)));
  const link = el("input", {type: "text", readonly: true, class: "link", "aria-label": t("shell.teacher.link")});

  function write() {
    const hide = PARTS.filter((_, i) => parts[i].input.checked).join(",");
    link.value = linkTo({embed: Number(embed.input.checked), hide});
  }

  const form = el("div", {class: "teacher", onchange: write},
    el("p", {}, t("shell.teacher.words")),
    embed.label,
    el("fieldset", {}, el("legend", {}, t("shell.teacher.hide")), parts.map(({label}) => label)),
    el("div", {class: "link-row"}, link, copyButton(link), openButton(link)));
  write();
  openDialog(t("shell.teacher.title"), form);
}

function checkbox(words, checked) {
  const input = el("input", {type: "checkbox", checked});
  return {input, label: el("label", {class: "check"}, input, words)};
}

function copyButton(link) {
  const copy = async () => {
    await navigator.clipboard.writeText(link.value);
    announce(t("shell.copied"));
    button.textContent = t("shell.copied");
  };
  const button = el("button", {type: "button", class: "primary", onclick: copy}, t("shell.copy"));
  return button;
}

function openButton(link) {
  const open = () => window.open(link.value, "_blank", "noopener");
  return el("button", {type: "button", onclick: open}, t("shell.teacher.try"));
}
