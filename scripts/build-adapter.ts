// The end of `next build`: the framework's scripts go, then come the steps that read the finished HTML.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { htmlFirst } from '#lib/html-first/adapter.ts';
import { writeIndex } from '#lib/search/write-index.ts';
import { loadSite } from '#lib/site.ts';

type Build = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

/** The finished HTML of each page, by its address. */
type FinishedHtml = ReadonlyMap<string, string>;

const root = join(import.meta.dirname, '..');
const first = htmlFirst();

const steps: ((html: FinishedHtml) => Promise<void>)[] = [writeSearchIndex];

const adapter: NextAdapter = {
  name: 'return-2-intimacy',
  async onBuildComplete(build) {
    await first.onBuildComplete?.(build);
    try {
      const html = await readHtml(build);
      for (const step of steps) await step(html);
    } catch (error) {
      // `next start` takes a folder without this file for no build: a site that is half made is not served.
      await rm(join(build.distDir, 'BUILD_ID'), { force: true });
      throw error;
    }
  },
};

export default adapter;

async function readHtml({ outputs }: Build): Promise<FinishedHtml> {
  const html = new Map<string, string>();
  for (const { pathname, fallback } of outputs.prerenders) {
    if (!fallback?.filePath?.endsWith('.html')) continue;
    html.set(pathname.endsWith('/') ? pathname : `${pathname}/`, await readFile(fallback.filePath, 'utf8'));
  }
  return html;
}

/** Next serves what is in `public`, as it finds it there when it starts. */
async function writeSearchIndex(html: FinishedHtml): Promise<void> {
  await writeIndex(loadSite(join(root, 'content')), (path) => html.get(path), join(root, 'public/pagefind'));
}
