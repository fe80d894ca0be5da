/** As a `ref`: what it is on takes the focus when it comes. One function, or each drawing would give the focus anew. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
