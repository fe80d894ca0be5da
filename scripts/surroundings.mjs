// What there is around: a screen to open a window on, a network to read from.
const ASK_WITHIN_MS = 4_000;

export function hasScreen() {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export async function hasNetwork() {
  try {
    await fetch('https://arxiv.org/', { method: 'HEAD', signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    return true;
  } catch {
    return false;
  }
}
