// The mark: an open sheet that is also two leaves on one stem. Never outlined, never in another colour.
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="a" d="M16 30V13C16 6 10 2 0 1v17c0 7.5 6 12 16 12z" />
      <path class="b" d="M18 30V17.5C18 11.5 22.5 8 32 7v11.5C32 25.5 27 30 18 30z" />
    </svg>
  );
}
