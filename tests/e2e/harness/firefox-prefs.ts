// The settings of Firefox's throwaway profile.
import type { LaunchOptions } from './paperkin-driver.ts';

const ADDON_ID = 'paperkin@paperkin.org';
/** The host of the extension's pages, pinned so that tests know it. */
export const UUID = '6f1d2c3b-8a4e-4f57-9b1c-2d3e4f5a6b7c';
/** Firefox's own value. */
export const DEFAULT_IDLE_MS = 30_000;

export function firefoxPrefs({
  proxyPort,
  scheme = 'light',
  idleMs = DEFAULT_IDLE_MS,
}: LaunchOptions): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
    // A temporary add-on is uninstalled when the browser closes; with these its data stays, as an installed one's does.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A site that is asked for is given, as if its reader had agreed.
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.background.idle.timeout': idleMs,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
  };
}
