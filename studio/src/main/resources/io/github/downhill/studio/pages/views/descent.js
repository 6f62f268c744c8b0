/**
 * View 6, the playground of descent: a ball on a curve, on a surface, and the real network's step beside them.
 */

import {el} from "../dom.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {askForDescent} from "../descent/asking.js";
import {walkControls} from "../descent/controls.js";
import {curvePanel} from "../descent/curvePanel.js";
import {cutPanel} from "../descent/cutPanel.js";
import {segments} from "../descent/field.js";
import {faultNow, formulaBar} from "../descent/formulaBar.js";
import {mapPanel} from "../descent/mapPanel.js";
import {playbar} from "../descent/playbar.js";
import {rows} from "../descent/rows.js";
import {basinToggle} from "../descent/basinToggle.js";
import {verdict} from "../descent/verdict.js";

const LANDS = ["curve", "surface", "real"];

/** @returns {{element: HTMLElement, update: (keys?: string[]) => void}} */
export function create() {
  const lands = segments({
    name: t("descent.lands"), key: "land", choices: LANDS.map(land => [land, t(`descent.land.${land}`)]), more: {leg: 0},
  });
  const panels = {curve: curvePanel(), surface: mapPanel(), real: cutPanel()};
  const [bar, play, says, controls, table, basins] =
    [formulaBar(panels.curve.pen), playbar(), verdict(), walkControls(), rows(), basinToggle()];
  const shown = el("div", {class: "descent-shown"});
  const stage = el("div", {class: "descent-stage"},
    shown, el("div", {class: "descent-under"}, play.element, basins.element));
  const side = el("div", {class: "descent-side descent-walk"}, says.element, table.element, controls.element);
  const element = el("section", {class: "descent", "aria-label": t("descent.title")},
    el("div", {class: "descent-top"}, lands.element, bar.element),
    el("div", {class: "descent-grid"}, stage, side));

  function refresh() {
    const panel = panels[store.state.land];
    if (shown.firstChild !== panel.element) shown.replaceChildren(panel.element);
    element.classList.toggle("is-wrong", store.state.land !== "real" && Boolean(faultNow()));
    side.hidden = store.state.land === "real";
    [lands, bar, play, says, controls, table, basins, panel].forEach(part => part.update());
  }

  refresh();
  return {
    element,
    update() {
      nextFrame(refresh);
      askForDescent();
    },
  };
}
