import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentBuild } from '#lib/builds/current-build.ts';
import { INDEX_FOLDER } from '#lib/http/index-rewrites.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ file: string[] }> };

/** The index of the last build. Pages that are being edited are in none. */
export async function GET(_: Request, { params }: Props) {
  const { file } = await params;
  const build = currentBuild(process.cwd());
  const path = join(process.cwd(), build ?? '', INDEX_FOLDER, ...file);
  if (!build || !existsSync(path))
    return new Response('Build the site once, to search it here.\n', { status: 404 });
  const type = path.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
  return new Response(readFileSync(path), { headers: { 'Content-Type': type } });
}
