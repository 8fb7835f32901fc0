import { loadSite } from '#lib/site.ts';
import { withBrowser } from '#tools/browser/find-browser.ts';
import { buildAstro } from '../contestants/build-astro.ts';
import { buildPlain, serveOurs, serveWithNextStart } from '../contestants/contestants.ts';
import { serveFolder } from '../contestants/serve-folder.ts';
import { type PageFigures, type Parts, VARIANTS, type Variant } from '../results.ts';
import { say, undoLater } from '../session.ts';
import { judgePage } from './judge-page.ts';
import { type PageType, pageTypesOf } from './page-types.ts';
import { bytesAt, weighVisit } from './weigh-visit.ts';

/** The pages to measure, and where each variant of them is served until the bench ends. */
export type Stage = { types: PageType[]; urls: Record<Variant, string> };

/** Serves our build, the same pages by plain Next, and the finished pages by Astro. */
export async function setStage(build: string): Promise<Stage> {
  const ours = await serveOurs(build);
  const { pages } = loadSite(`${build}/content`);
  const sizes = new Map<string, number>();
  for (const { path } of pages) sizes.set(path, await bytesAt(ours.url + path));
  const types = pageTypesOf(pages, (path) => sizes.get(path) ?? 0);
  const plain = await serveWithNextStart(await buildPlain());
  const paths = types.map(({ path }) => path);
  const astro = await serveFolder(await buildAstro(ours.url, paths));
  undoLater(astro.stop);
  return { types, urls: { ours: ours.url, plain: plain.url, astro: astro.url } };
}

/** What a first visit to each page fetches, in each variant. */
export async function measureBytes(stage: Stage, executablePath: string): Promise<Parts['bytes']> {
  return withBrowser(
    (browser) => forEach(stage, 'weighing', (url) => weighVisit(browser, url)),
    executablePath,
  );
}

/** What Lighthouse says of each page, in each variant. */
export async function measureLighthouse(
  stage: Stage,
  executablePath: string,
  runs: number,
): Promise<Parts['lighthouse']> {
  return { runs, pages: await forEach(stage, 'judging', (url) => judgePage(executablePath, url, runs)) };
}

async function forEach<Figures>(
  { types, urls }: Stage,
  doing: string,
  measure: (url: string) => Promise<Figures>,
): Promise<PageFigures<Figures>[]> {
  const pages: PageFigures<Figures>[] = [];
  for (const [index, { type, path }] of types.entries()) {
    const figures: Partial<Record<Variant, Figures>> = {};
    for (const variant of VARIANTS) {
      say(`${doing} ${type} (${index + 1} of ${types.length}), ${variant}`);
      figures[variant] = await measure(urls[variant] + path);
    }
    pages.push({ type, path, ...(figures as Record<Variant, Figures>) });
  }
  return pages;
}
