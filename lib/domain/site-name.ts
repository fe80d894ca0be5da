// What a site is called, by the match pattern that the browser knows it by.

/** `www.nature.com` of `https://www.nature.com/*`. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^[^/]*:\/\//, '').replace(/\/.*$/s, '');
}

/** Without its `www.`. */
export function siteName(pattern: string): string {
  return hostOf(pattern).replace(/^www\./, '');
}
