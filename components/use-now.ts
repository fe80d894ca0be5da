// The time, kept to the minute: enough for "12 min ago".
import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 60_000;

export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
