// An element without some of its parts, for pages whose text holds what is none of it. They go from a copy, in the document that a
// template's content belongs to: nobody shows it, so that no picture of it is loaded, and nobody watches it change.

/** Copied faster than it is read; what is larger is read as it is. */
const ELEMENTS_MAX = 30_000;

export function withoutParts(root: Element, parts: string): Element {
  const isHuge = root.getElementsByTagName('*').length > ELEMENTS_MAX;
  if (isHuge || !root.querySelector(parts)) return root;
  const { content } = root.ownerDocument.createElement('template');
  const copy = content.ownerDocument.importNode(root, true);
  for (const part of copy.querySelectorAll(parts)) part.remove();
  return copy;
}
