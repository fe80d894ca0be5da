// How the host element stands in the page. In the shadow tree's own sheet and important, these win over any rule of the page's,
// important or not (css-cascade: context). Fixed, so that the page's own layout never moves.
export const HOST_CSS = `
:host {
  all: initial !important;
  direction: ltr !important;
  position: fixed !important;
  inset: var(--pk-top, 0px) 0 0 auto !important;
  display: block !important;
  width: min(var(--pk-width, 320px), 100vw) !important;
  z-index: 2147483000 !important;
  color-scheme: light !important;
}
:host([data-theme="dark"]) { color-scheme: dark !important; }
:host([dir="rtl"]) { direction: rtl !important; }
:host([data-edge="left"]) { right: auto !important; left: 0 !important; }
:host([data-collapsed]) { bottom: auto !important; width: auto !important; }
:host::backdrop { display: none !important; }
:host([data-away]) { display: none !important; }
@media print { :host { display: none !important; } }
`;
