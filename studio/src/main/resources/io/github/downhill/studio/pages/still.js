/**
 * What stays the same from frame to frame is painted once and then copied: the ground under balls that roll, and the
 * small dots of which there are a thousand.
 */

/** @type {WeakMap<HTMLCanvasElement, {items: object[], size: string, canvas: HTMLCanvasElement}>} */
const grounds = new WeakMap();

/**
 * Paints items as they were painted the last time, if they are the very same ones at the same size.
 *
 * @param {import("./scene.js").Item[]} items
 * @param {CanvasRenderingContext2D} context
 * @param {(items: import("./scene.js").Item[], context: CanvasRenderingContext2D) => void} paintAll
 */
export function paintStill(items, context, paintAll) {
  const {canvas} = context;
  const size = `${canvas.width} ${canvas.height}`;
  let ground = grounds.get(canvas);
  if (ground?.items !== items || ground.size !== size) {
    ground = {items, size, canvas: freshCanvas(canvas.width, canvas.height)};
    const inner = ground.canvas.getContext("2d");
    inner.setTransform(context.getTransform());
    paintAll(items, inner);
    grounds.set(canvas, ground);
  }
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(ground.canvas, 0, 0);
  context.restore();
}

const SPRITES_MOST = 64;

/** @type {Map<string, HTMLCanvasElement>} */
const sprites = new Map();

/**
 * Paints a dot by copying one that looks the same.
 *
 * @param {{x: number, y: number, r: number, fill: string, stroke?: string, lineWidth?: number}} dot
 * @param {CanvasRenderingContext2D} context
 * @param {number} scale pixels of the canvas for a unit of the scene
 * @param {(dot: object, context: CanvasRenderingContext2D) => void} paintDot
 */
export function paintDot(dot, context, scale, paintDot) {
  const half = Math.ceil((dot.r + (dot.lineWidth ?? 1)) * scale);
  const size = half / scale;
  context.drawImage(spriteOf(dot, scale, half, paintDot), dot.x - size, dot.y - size, 2 * size, 2 * size);
}

function spriteOf({r, fill, stroke, lineWidth}, scale, half, paintDot) {
  const key = `${r} ${fill} ${stroke} ${lineWidth} ${scale}`;
  if (!sprites.has(key)) {
    if (sprites.size >= SPRITES_MOST) sprites.clear();
    const canvas = freshCanvas(2 * half, 2 * half);
    const context = canvas.getContext("2d");
    context.setTransform(scale, 0, 0, scale, half, half);
    paintDot({x: 0, y: 0, r, fill, stroke, lineWidth}, context);
    sprites.set(key, canvas);
  }
  return sprites.get(key);
}

function freshCanvas(width, height) {
  return Object.assign(document.createElement("canvas"), {width, height});
}

/**
 * A function that gives the very same result again as long as what it depends on is the same.
 *
 * @template A, R
 * @param {(...given: A[]) => unknown[]} dependsOn
 * @param {(...given: A[]) => R} make
 * @returns {(...given: A[]) => R}
 */
export function remembering(dependsOn, make) {
  const last = {keys: null, value: null};
  return (...given) => {
    const keys = dependsOn(...given);
    if (!last.keys || keys.some((key, i) => key !== last.keys[i])) Object.assign(last, {keys, value: make(...given)});
    return last.value;
  };
}
