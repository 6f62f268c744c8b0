/**
 * The path and the ball, as they look on every surface.
 */

/**
 * A line with a casing, so that it is seen on every color.
 *
 * @param {number[][]} points
 * @param {{path: string, casing: string}} marks
 * @param {number[]} [dash]
 * @returns {object[]} items of a scene
 */
export function lineItems(points, {path, casing}, dash) {
  if (points.length < 2) return [];
  return [
    {kind: "path", points, stroke: casing, lineWidth: 4.5, opacity: 0.85},
    {kind: "path", points, stroke: path, lineWidth: 2, dash},
  ];
}

/**
 * The ball.
 *
 * @param {number[]} place
 * @param {{path: string, casing: string}} marks
 * @returns {object[]} items of a scene
 */
export function ballItems([x, y], {path, casing}) {
  return [
    {kind: "circle", x, y, r: 8, fill: path, stroke: casing, lineWidth: 2},
    {kind: "circle", x: x - 2.4, y: y - 2.6, r: 2.2, fill: casing, opacity: 0.75},
  ];
}
