// What an element says without some of its parts, for pages whose text holds what is none of it. What holds such a part is read child by
// child, all else at once; nothing is copied, which takes longer than reading.
import { SUBJECT_TEXT_MAX } from '../domain/limits';
import { oneLine } from '../util/one-line';
import { isSkippedByTag, readText } from './read-text';

const ELEMENT = 1;
const TEXT = 3;
/** Deeper down, parts are read with the rest. */
const DEPTH_MAX = 12;

/** `parts`: a selector. */
export function readTextWithout(root: Element, parts: string): string {
  let text = '';
  for (const said of saidIn(root, parts)) {
    if (said) text += text ? `\n${said}` : said;
    if (text.length >= SUBJECT_TEXT_MAX) break;
  }
  return text.slice(0, SUBJECT_TEXT_MAX);
}

function* saidIn(element: Element, parts: string, depth = 0): Generator<string> {
  if (element.matches(parts) || isSkippedByTag(element)) return;
  if (depth === DEPTH_MAX || !element.querySelector(parts)) {
    yield readText(element);
    return;
  }
  for (const node of element.childNodes)
    if (node.nodeType === ELEMENT) yield* saidIn(node as Element, parts, depth + 1);
    else if (node.nodeType === TEXT) yield oneLine(node.textContent ?? '');
}
