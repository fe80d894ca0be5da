// How the host element stands in the page. In the shadow tree's own sheet and important, these win over any rule of the page's,
// important or not (css-cascade: context). Fixed, so that the page's own layout never moves.
export const HOST_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset-block: var(--pk-top, 0px) 0 !important;
  inset-inline-end: 0 !important;
  display: block !important;
  inline-size: min(320px, 100vw) !important;
  z-index: 2147483000 !important;
  color-scheme: light !important;
}
:host([data-theme="dark"]) { color-scheme: dark !important; }
:host([data-collapsed]) { inset-block-end: auto !important; inline-size: auto !important; }
:host([data-away]) { display: none !important; }
@media print { :host { display: none !important; } }
`;
