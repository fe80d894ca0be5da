// Opens the browser's own side panel, which both browsers allow only while a press is being handled: nothing is awaited before.
import { browser } from 'wxt/browser';

/** Firefox's name for it, which the shared types do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => {
  windowId = id;
});

export function openBeside(): void {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  const opened = sidebarAction ? sidebarAction.open() : windowId !== undefined && browser.sidePanel.open({ windowId });
  // The popup has done its work, and would lie over the panel.
  void Promise.resolve(opened).then(() => window.close());
}
