// The first element of several places where a page may show something. A list of selectors makes the browser try each on every element;
// ids and single classes, one after the other, are looked up.

/** `places`: `#id`, `.class` or any selector, the likeliest first. */
export function findFirst(root: Document, places: readonly string[]): Element | null {
  for (const place of places) {
    const found = /^#[\w-]+$/.test(place) ? root.getElementById(place.slice(1)) : root.querySelector(place);
    if (found) return found;
  }
  return null;
}
