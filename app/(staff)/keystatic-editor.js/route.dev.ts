import { bundle } from '../../../editor/bundle.ts';

export const dynamic = 'force-dynamic';

let script: Promise<string> | undefined;

/** The editor's script, bundled when it is first asked for. */
export async function GET() {
  script ??= bundle(process.cwd(), 'main.tsx');
  return new Response(await script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
