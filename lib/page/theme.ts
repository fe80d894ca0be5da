// Whether the page is light or dark, as it stands: by the colour of its ground, for what a page declares and what it paints differ.
type Theme = 'light' | 'dark';

export function pageTheme(document: Document): Theme {
  for (const element of [document.body, document.documentElement]) {
    const luminance = element && luminanceOf(getComputedStyle(element).backgroundColor);
    if (typeof luminance === 'number') return luminance < 0.35 ? 'dark' : 'light';
  }
  // Unpainted: the browser's own ground, which the declared scheme decides.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** 0 to 1 of `rgb(…)` or `rgba(…)`; null for a ground that lets more than half through, or in another notation. */
export function luminanceOf(color: string): number | null {
  const [r = 0, g = 0, b = 0, alpha = 1] = color.startsWith('rgb')
    ? (color.match(/[\d.]+/g) ?? []).map(Number)
    : [0, 0, 0, 0];
  return alpha > 0.5 ? (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 : null;
}

/** Calls back when the page may have changed its ground: scheme of the system, classes and attributes of its roots. */
export function watchTheme(document: Document, onChange: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(onChange);
  for (const root of [document.documentElement, document.body]) if (root) observer.observe(root, { attributes: true });
  query.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    query.removeEventListener('change', onChange);
  };
}
