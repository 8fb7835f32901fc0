/** Texts for web servers (web-server-files.ts), by the name of their file. */
type Texts = ReadonlyMap<string, string>;

/**
 * What is to be done before a web server that sends the pages itself goes by the headers of a new build: it read those of the build before when it
 * started. Null where they are the same, or there was no build before.
 */
export function toReloadNote(before: Texts, after: Texts): string | null {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  if (before.size === 0 || names.every((name) => before.get(name) === after.get(name))) return null;
  return 'The headers changed. Where nginx or Caddy sends the pages, reload it: systemctl reload nginx';
}
