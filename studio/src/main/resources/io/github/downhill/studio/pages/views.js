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
