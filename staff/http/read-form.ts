import type { Context } from 'hono';

/** What a form of the room sent, by the names of its fields; files and what is no form are left out. */
export async function readForm({ req }: Context): Promise<Record<string, string>> {
  // What is no form at all throws here, and so does one that ends in the middle.
  const sent = await req.parseBody().catch(() => ({}));
  return Object.fromEntries(
    Object.entries(sent).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
