// Chrome's own builds ignore --load-extension; they take an unpacked extension over the debugging pipe instead.
import type { BrowserContext } from 'playwright-core';

export async function loadUnpacked(context: BrowserContext, path: string): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('this browser took no unpacked extension');
  const session = await browser.newBrowserCDPSession();
  // Experimental in the protocol, and so absent from its types.
  await session.send('Extensions.loadUnpacked' as never, { path } as never);
  await context.waitForEvent('serviceworker', { timeout: 10_000 });
}
