// Where one content script leaves its detector for the next. Without one, no page is about anything.
import type { Detector } from './detector';

declare global {
  var paperkinDetector: Detector | undefined;
}

const NONE: Detector = { claims: () => false, detect: () => null, listEntries: () => [] };

export function shareDetector(detector: Detector): void {
  globalThis.paperkinDetector = detector;
}

/** An element that the page calls by that name is no detector. */
export function sharedDetector(): Detector {
  const shared = globalThis.paperkinDetector;
  return typeof shared?.listEntries === 'function' ? shared : NONE;
}
