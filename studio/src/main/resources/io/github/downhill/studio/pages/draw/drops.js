/** Files that are dropped, anywhere on an element. Of several a view may take the first alone. */

/**
 * @param {HTMLElement} element
 * @param {(file: File | undefined, all: File[]) => void} take
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
    const files = [...event.dataTransfer.files];
    take(files[0], files);
  });
}
