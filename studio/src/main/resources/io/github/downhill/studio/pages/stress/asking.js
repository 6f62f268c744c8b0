/**
 * What this view asks the server. The picture in view is bent at once; how many of a sample are still recognised, what
 * the curves are, and what is said to nonsense, is asked one after the other, anew when the network is another one.
 */

import {server} from "../server.js";
import {store} from "../store.js";
import {isPlaying} from "../training.js";
import {AXES} from "./axes.js";
import {countNow, distortionNow} from "./now.js";

/** While the network learns, that much later the next question of a kind. */
const BETWEEN_MILLIS = {stress: 150, stressCurve: 120, nonsense: 1500};

/** An answer that has not come by then is lost. */
const PATIENCE_MILLIS = 60000;

/** Of each kind of question: what was asked last, and whether it has been answered. */
const asked = {stress: none(), stressCurve: none(), nonsense: none()};

let bent = "";
let turns = 0;
let timer = 0;

server.on("bent", message => store.setData({bent: message}));
server.on("stressed", message => take("stress", () => store.setData({stressed: message})));
server.on("stressCurve", message => take("stressCurve", () => takeCurve(message)));
server.on("nonsense", takeNonsense);
server.on("crew", takeCrew);
store.on("own", askSoon);

/** After a lost connection nothing that was asked will be answered, and a server that was started again counts anew. */
store.on("welcome", () => {
  for (const kind of Object.keys(asked)) asked[kind] = none();
  bent = "";
  store.setData({bent: null, stressed: null, stressCurves: {}, nonsenses: {}, crew: null});
});

store.on("problem", () => {
  const {problem, crew} = store.data;
  if (!problem?.id) return;
  if (problem.key === "server.pictures.gone") store.setData({own: null});
  if (problem.id === crew?.id) store.setData({crew: null});
  for (const last of Object.values(asked)) last.answered ||= last.id === problem.id;
});

/** Asks for whatever is missing. */
export function askSoon() {
  bend();
  timer ||= setTimeout(ask, 20);
}

/** Has five others trained, from other seeds; or gives that up. */
export function trainCrew(wanted) {
  const id = server.nextId();
  store.setData({crew: wanted ? {id, share: 0} : null});
  server.send({type: "crew", id, wanted});
}

function bend() {
  if (!isShown()) return;
  const {answer, crew} = store.data;
  const key = JSON.stringify([networkNow(), distortionNow(), answer?.id, crew?.steps]);
  if (key === bent || !answer) return;
  bent = key;
  server.send({type: "bend", id: answer.id, ...distortionNow()});
}

function ask() {
  timer = 0;
  if (!isShown()) return;
  const crew = store.data.crew?.steps;
  const own = store.data.own?.album;
  const count = countNow();
  askOnce("stress", JSON.stringify([networkNow(), distortionNow(), count, crew]), {...distortionNow(), count});
  askOnce("nonsense", JSON.stringify([networkNow(), crew, own]), {own});
  askCurve(count);
}

/** One axis after the other, so that what is asked meanwhile need not wait for all; each when its turn has come. */
function askCurve(count) {
  const key = JSON.stringify([networkNow(), count]);
  const turn = ({axis}) => store.data.stressCurves?.[axis]?.turn ?? -1;
  const [missing] = AXES.filter(({axis}) => store.data.stressCurves?.[axis]?.key !== key)
    .sort((one, other) => turn(one) - turn(other));
  if (missing) askOnce("stressCurve", `${key} ${missing.axis}`, {axis: missing.axis, count}, key);
}

function askOnce(kind, key, what, network = "") {
  const last = asked[kind];
  const now = performance.now();
  if (last.key === key || (!last.answered && now - last.at < PATIENCE_MILLIS)) return;
  const wait = isPlaying() ? last.at + BETWEEN_MILLIS[kind] - now : 0;
  if (wait > 0) {
    timer ||= setTimeout(ask, wait);
    return;
  }
  const id = server.nextId();
  asked[kind] = {key, id, at: now, answered: false, network};
  server.send({type: kind, id, ...what});
}

function take(kind, keep) {
  asked[kind].answered = true;
  keep();
  askSoon();
}

/** While the network learns, a curve may be of a network that is gone: it is shown until its own turn comes again. */
function takeCurve({axis, ...curve}) {
  const key = asked.stressCurve.network;
  store.setData({stressCurves: {...store.data.stressCurves, [axis]: {...curve, axis, key, turn: ++turns}}});
}

function takeNonsense(message) {
  store.setData({nonsenses: {...store.data.nonsenses, [message.kind]: message}});
  if (message.kind === "blank") take("nonsense", () => {});
}

function takeCrew(message) {
  if (message.id !== store.data.crew?.id) return;
  store.setData({crew: message});
  askSoon();
}

function isShown() {
  return store.state.view === "stress" && store.data.connected && Boolean(store.data.moment);
}

function networkNow() {
  const {run, step} = store.data.moment;
  return `${run} ${step}`;
}

function none() {
  return {key: "", id: 0, at: -Infinity, answered: true, network: ""};
}
