/**
 * The path of the training, step by step, on the page.
 */

import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {look} from "./look.js";
import {pick} from "./picking.js";
import {profileScene} from "./profile.js";
import {seen} from "./seen.js";
import {pathTable} from "./tables.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function profilePanel() {
  const picture = figure({
    name: "landscape-path", title: () => t("landscape.title.path"), table: () => pathTable(seen()), onPick: pick,
    draw(size) {
      const shown = seen();
      return shown ? profileScene(shown, {...profileLook(shown), ...size}) : {...size, items: []};
    },
  });
  picture.element.classList.add("land-path");
  return picture;
}

function profileLook(shown) {
  const both = name => ({
    training: t(`landscape.path.${name}`, {what: t("landscape.costOf.training")}),
    test: t(`landscape.path.${name}`, {what: t("landscape.costOf.test")}),
  });
  return {
    colors: palette(), number, stopText: look(shown).stopText, tone: store.state.tone,
    step: store.data.moment?.step ?? null,
    words: {waiting: t("landscape.path.waiting"), step: t("landscape.path.step"), real: both("real"), below: both("below")},
  };
}
