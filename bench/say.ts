const started = performance.now();

/** Tells what is being done, with the minutes and seconds since the start. */
export function say(what: string): void {
  const seconds = Math.floor((performance.now() - started) / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  console.log(`[${clock.padStart(5)}] ${what}`);
}
