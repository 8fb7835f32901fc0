import { bundle } from '#staff/editor/bundle.ts';

export const dynamic = 'force-dynamic';

let script: Promise<string> | undefined;

/** The editor's script, bundled when it is first asked for. */
export async function GET() {
  // What failed once is tried again.
  script ??= bundle(process.cwd(), 'main.tsx').catch((error: unknown) => {
    script = undefined;
    throw error;
  });
  return new Response(await script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
