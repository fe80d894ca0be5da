// Lines that say what a long run is doing.
export function progress(words: string): void {
  console.log(`[${new Date().toISOString().slice(11, 19)}] ${words} …`);
}
