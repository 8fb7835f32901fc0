import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageProblem } from './problem.ts';

type Prerenders = {
  routes: Record<string, { initialRevalidateSeconds?: number | false }>;
  dynamicRoutes: Record<string, { fallback?: string | false | null }>;
};

/** Pages that `next start` would render after the build, and so with the framework's scripts in them. */
export async function findLatePages(distDir: string): Promise<PageProblem[]> {
  const routes: Record<string, string> = await readJson(join(distDir, 'app-path-routes-manifest.json'));
  const prerenders: Prerenders = await readJson(join(distDir, 'prerender-manifest.json'));
  const problems: PageProblem[] = [];

  for (const [source, page] of Object.entries(routes)) {
    if (!source.endsWith('/page')) continue;
    const dynamic = prerenders.dynamicRoutes[page];
    if (dynamic && dynamic.fallback !== false) {
      problems.push({
        page,
        what: 'addresses that are rendered when first asked for',
        fix: 'Export `dynamicParams = false` and name every address in generateStaticParams.',
      });
    } else if (!dynamic && !prerenders.routes[page]) {
      problems.push({
        page,
        what: 'a page that is rendered for each request',
        fix: 'Take away what reads the request (headers, cookies, searchParams), so that it is built once.',
      });
    }
  }
  for (const [page, { initialRevalidateSeconds: seconds }] of Object.entries(prerenders.routes)) {
    if (typeof seconds !== 'number') continue;
    problems.push({
      page,
      what: `a page that is rendered again every ${seconds} seconds`,
      fix: 'Take `revalidate` away, so that it is built once.',
    });
  }
  return problems;
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
