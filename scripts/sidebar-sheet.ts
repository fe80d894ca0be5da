// Makes the sidebar's sheet of the one that our pages share, when it is built: 0.3 KB of gzip smaller, and out of the host page's reach.

/** `css`: minified, as the build gives it. */
export function sidebarSheet(css: string): string {
  const sheet = css
    // Always one pixel here, since the page may set any root size.
    .replace(/calc\((-?\d+) \* var\(--pk-px\)\)/g, '$1px')
    .replace(/--pk-(?:rem|px):[^;}]+;?/g, '')
    // Light or dark is the host element's own matter, assets/host.css.
    .replace(/(?:\[data-theme=\w+\],)?:host\(\[data-theme=\w+\]\)\{color-scheme:\w+\}/g, '')
    // Tokens stand inside: a page's `* { --pk-ink: red !important }` matches the host element, and nothing within it.
    .replace(/(?:\[[\w-]+=\w+\],)?(:host\(\[data-density=\w+\]\))\{/g, '$1 .pk{')
    .replace(/:root,:host\{(?:color-scheme:light dark;)?/g, '.pk{');
  return withShortNames(withConstantsWritten(sheet));
}

/** Tokens that are the same in every state are written where they are used. */
function withConstantsWritten(sheet: string): string {
  const values = new Map<string, string[]>();
  for (const [, name = '', value = ''] of sheet.matchAll(/(--pk-[\w-]+):([^;}]+)/g))
    values.set(name, [...(values.get(name) ?? []), value]);
  const constants = new Map(
    [...values].flatMap(([name, [value = '', ...others]]) =>
      others.length === 0 && !value.includes('light-dark') ? [[name, value] as const] : [],
    ),
  );
  const written = (css: string): string =>
    css.replace(/var\((--pk-[\w-]+)\)/g, (whole, name: string) => {
      const value = constants.get(name);
      return value === undefined ? whole : written(value);
    });
  const rest = [...constants.keys()].reduce((css, name) => css.replace(new RegExp(`${name}:[^;}]+;?`), ''), sheet);
  return written(rest).replace(/calc\(-1 ?\* ?(\d+px)\)/g, '-$1');
}

/** `--pk0`, `--pk1`, …: still ours alone, since a page may register any property for its whole document. */
function withShortNames(sheet: string): string {
  const names = [...new Set(sheet.match(/--pk-[\w-]+/g))];
  return sheet.replace(/--pk-[\w-]+/g, (name) => `--pk${names.indexOf(name).toString(36)}`);
}
