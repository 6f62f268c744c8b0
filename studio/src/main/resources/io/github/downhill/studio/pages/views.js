/**
 * The views, in the order of their tabs, and where their code is.
 *
 * @type {Object<string, () => Promise<{create: () => {element: HTMLElement, update?: (changed: string[]) => void}}>>}
 */
export const VIEWS = {
  draw: () => import("./views/draw.js"),
  wall: () => import("./views/wall.js"),
  machine: () => import("./views/machine.js"),
  nudges: () => import("./views/nudges.js"),
  example: () => import("./views/example.js"),
  descent: () => import("./views/descent.js"),
  landscape: () => import("./views/landscape.js"),
  hall: () => import("./views/hall.js"),
  stress: () => import("./views/stress.js"),
  dream: () => import("./views/dream.js"),
  memory: () => import("./views/memory.js"),
  space: () => import("./views/space.js"),
};

/** The keys that lead to the views, in the order of their tabs; "Shift+1" is the key of the 1, whatever it writes then. */
export const VIEW_KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "Shift+1", "Shift+2"];
