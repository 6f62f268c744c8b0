/**
 * The curves on the page. A point of a curve sets its slider.
 */

import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {enlarged, enlargement} from "../wall/enlarge.js";
import {AXES, axisOf} from "./axes.js";
import {stressCommand} from "./commands.js";
import {columnsFor, curvesScene} from "./curves.js";
import {countNow, isOfNow, ofRun} from "./now.js";
import {degree, share, whole} from "./words.js";

const CHART_HEIGHT = 112;

/** @returns {{element: HTMLElement}} */
export function curvesPanel() {
  const picture = figure({
    name: "stress-curves", title: () => t("stress.curves.title", {count: whole(countNow())}), command: stressCommand,
    draw: enlarged(draw), table, onPick: set, height: heightFor,
  });
  picture.element.classList.add("stress-curves");
  return picture;
}

function heightFor(width) {
  const factor = enlargement();
  return factor * CHART_HEIGHT * Math.ceil(AXES.length / columnsFor(width / factor));
}

function set(id) {
  const [axis, degree] = id.split(" ");
  store.set({[axisOf(axis).key]: Number(degree)});
}

/** @returns {import("./curves.js").Curve[]} */
function curvesNow() {
  return AXES.map(({key, axis}) => {
    const {degrees = [], right = [], count = 1, fresh = false} = measured(axis);
    const shares = right.map(each => each / count);
    return {
      axis, degrees, shares, fresh, name: t(`stress.axis.${axis}.name`), now: store.state[key],
      write: value => degree(axis, value),
      labelOf: i => t("stress.curves.point", {name: t(`stress.axis.${axis}.name`), value: degree(axis, degrees[i]),
        share: share(right[i], count), count: whole(count)}),
    };
  });
}

/** What was measured along an axis: of this run, be it at an earlier step. */
function measured(axis) {
  const curve = ofRun(store.data.stressCurves?.[axis]);
  if (!curve) return {};
  const degrees = Array.from(curve.degrees, value => Math.round(100 * value) / 100);
  return {degrees, right: Array.from(curve.right), count: curve.count, fresh: isOfNow(curve)};
}

function draw(size) {
  return curvesScene(curvesNow(), {...size, colors: palette(), percent: value => share(value, 1, 0)});
}

function table() {
  const columns = ["axis", "degree", "right", "count", "share"].map(key => t(`stress.columns.${key}`));
  const rows = AXES.flatMap(({axis}) => {
    const {degrees = [], right = [], count} = measured(axis);
    return degrees.map((value, i) => [t(`stress.axis.${axis}.name`), value, right[i], count, right[i] / count]);
  });
  return {columns, rows};
}
