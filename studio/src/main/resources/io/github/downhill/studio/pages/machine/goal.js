/**
 * Training until a goal: the training is paused as soon as a test reaches it. The pause comes a little later than that
 * test, so the network is tested once more; if that says less, it goes on.
 */

/** Accuracy on the test that one calls success here. */
export const GOAL = 0.95;

/** Statuses after which a run does not go on. */
export const ENDED = ["finished", "stopped", "diverged"];

/**
 * What is to be done next.
 *
 * @param {"off"|"begun"|"on"|"pausing"} phase off: nobody wants anything; begun: told to play, but it does not yet
 * @param {string} status of the run
 * @param {boolean} there whether its last test reached the goal
 * @returns {{phase: "off"|"begun"|"on"|"pausing", send?: {type: string}}}
 */
export function nextPhase(phase, status, there) {
  if (phase === "off" || ENDED.includes(status)) return {phase: "off"};
  if (status === "playing") return whilePlaying(phase, there);
  if (phase === "pausing" && !there) return {phase: "begun", send: {type: "play", pace: 0}};
  return {phase: phase === "begun" ? "begun" : "off"};
}

function whilePlaying(phase, there) {
  if (phase === "pausing") return {phase};
  return there ? {phase: "pausing", send: {type: "pause"}} : {phase: "on"};
}
