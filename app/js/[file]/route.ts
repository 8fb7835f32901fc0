import { join } from 'node:path';
import { build } from 'esbuild';

// The modules that pages name, each bundled with its imports: `browser/site.ts` is served as `/js/site.js`.
const MODULES = ['site', 'search', 'contact', 'not-found'];

type Props = { params: Promise<{ file: string }> };

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return MODULES.map((name) => ({ file: `${name}.js` }));
}

export async function GET(_: Request, { params }: Props) {
  const { file } = await params;
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'browser', file.replace(/\.js$/, '.ts'))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // Served beside its index, and fetched when someone searches.
    external: ['/pagefind/pagefind.js'],
    write: false,
  });
  return new Response(outputFiles[0]?.text, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
