/** Files that are dropped, anywhere on an element. */

/**
 * @param {HTMLElement} element
 * @param {(file: File | undefined) => void} take
 */
export function takeDrops(element, take) {
  const hold = dropping => element.classList.toggle("dropping", dropping);
  element.addEventListener("dragover", event => {
    event.preventDefault();
    hold(true);
  });
  element.addEventListener("dragleave", event => hold(element.contains(event.relatedTarget)));
  element.addEventListener("drop", event => {
    event.preventDefault();
    hold(false);
    take(event.dataTransfer.files[0]);
  });
}
