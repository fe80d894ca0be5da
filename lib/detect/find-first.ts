// The first element of several places where a page may show something, the likeliest place before any other. Ids are looked up; whether
// any other place is there at all is asked in one pass over the document, since one of ten megabytes takes 3 ms for each.

const ID = /^#[\w-]+$/;

/** `places`: `#id`, `.class` or any selector, the likeliest first. */
export function findFirst(root: Document, places: readonly string[]): Element | null {
  const others = places.filter((place) => !ID.test(place));
  let isAny: boolean | null = null;
  for (const place of places) {
    if (!ID.test(place)) isAny ??= others.length < 2 || root.querySelector(others.join()) !== null;
    const found = ID.test(place) ? root.getElementById(place.slice(1)) : isAny ? root.querySelector(place) : null;
    if (found) return found;
  }
  return null;
}
