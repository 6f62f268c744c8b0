/**
 * Keeps a mistake in one part of the page from stopping the others: it is reported as any uncaught error is, and the
 * next part has its turn.
 *
 * @param {(...values: *) => void} action
 * @param {...*} values
 */
export function attempt(action, ...values) {
  try {
    action(...values);
  } catch (error) {
    reportError(error);
  }
}
