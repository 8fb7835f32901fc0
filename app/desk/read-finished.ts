import { type Reading, toReading } from '#lib/desk/to-reading.ts';

/** A page as this server sends it, read as a program reads it; null where it cannot be drawn. */
export async function readFinished(host: string, path: string): Promise<Reading | null> {
  const response = await fetch(`http://${host}${path}`, { cache: 'no-store' }).catch(() => null);
  return response?.ok ? toReading(await response.text()) : null;
}
