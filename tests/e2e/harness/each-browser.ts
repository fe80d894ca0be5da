// One promise, kept in every browser: the same tests once for each, on a session of their own.
import { afterAll, beforeAll, describe } from 'vitest';
import { type BrowserName, type Session, type SessionOptions, startSession } from './session.ts';
import { canRun } from './where.ts';

const BOTH: readonly BrowserName[] = ['chromium', 'firefox'];

/** `tests` gets a function for the session, which exists once its tests run. */
export function inBrowsers(
  promise: string,
  tests: (session: () => Session, browser: BrowserName) => void,
  options: SessionOptions | (() => SessionOptions) = {},
  browsers: readonly BrowserName[] = BOTH,
): void {
  for (const browser of browsers) {
    describe.skipIf(!canRun(browser))(`${promise}, in ${browser}`, () => {
      let session: Session | undefined;
      beforeAll(async () => {
        session = await startSession(browser, typeof options === 'function' ? options() : options);
      });
      afterAll(() => session?.end());
      tests(() => {
        if (!session) throw new Error('the browser did not start');
        return session;
      }, browser);
    });
  }
}
