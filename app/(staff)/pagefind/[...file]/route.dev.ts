import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ file: string[] }> };

/** The index of the last build. Pages that are being edited are in none. */
export async function GET(_: Request, { params }: Props) {
  const { file } = await params;
  const path = join(process.cwd(), 'builds/current/pages/pagefind', ...file);
  if (!existsSync(path)) return new Response('Build the site once, to search it here.\n', { status: 404 });
  const type = path.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
  return new Response(readFileSync(path), { headers: { 'Content-Type': type } });
}
