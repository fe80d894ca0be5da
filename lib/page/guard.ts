// What reaches the sidebar's controls is a press that a person made on what that person sees. Scripted presses, and clicks while the
// page makes the sidebar faint or lies over it, end here. Key presses do not travel on to the page's own shortcuts.
const OPAQUE_ENOUGH = 0.9;
const PRESSES = ['click', 'dblclick', 'keydown', 'pointerdown', 'pointermove', 'pointerup'];

export function guardPresses(element: HTMLElement, shadow: ShadowRoot): void {
  for (const type of PRESSES)
    shadow.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && (type !== 'click' || isSeen(event as MouseEvent, element))) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      true,
    );
  for (const type of ['keydown', 'keypress', 'keyup'])
    element.addEventListener(type, (event) => event.stopPropagation());
}

function isSeen(event: MouseEvent, element: HTMLElement): boolean {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  if (!view || Number(view.getComputedStyle(document.documentElement).opacity) < OPAQUE_ENOUGH) return false;
  // From the keyboard a click has no place.
  return event.detail === 0 || document.elementFromPoint(event.clientX, event.clientY) === element;
}
