import { bundlePageScript, PAGE_SCRIPTS } from '#lib/page-scripts.ts';

type Props = { params: Promise<{ file: string }> };

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return PAGE_SCRIPTS.map((name) => ({ file: `${name}.js` }));
}

export async function GET(_: Request, { params }: Props) {
  const { file } = await params;
  return new Response(await bundlePageScript(process.cwd(), file.replace(/\.js$/, '')), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
