import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pageOf } from '#lib/html-first/find-html.ts';
import { DIST } from './build.ts';

const HTML = '.html';
const ANSWER = '.body';

/**
 * What readers are served, by its address, each as its file in the finished build has it: every page, the feed, the stylesheet, the
 * font, and whatever else is one file. Throws where there is no build.
 */
export function finishedFiles(): Map<string, Buffer> {
  const below = (folder: string) =>
    readdirSync(join(DIST, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const made = below('server/route-cache');
  const pages = made
    .filter((file) => file.endsWith(HTML))
    .map((file) => [toAddress(pageOf(DIST, file)), file]);
  const answers = made
    .filter((file) => file.endsWith(ANSWER))
    // Named as pages are, with an ending of its own.
    .map((file) => [pageOf(DIST, file.replace(/body$/, 'html')), file]);
  const parts = below('static')
    .filter((file) => /\.(css|woff2)$/.test(file))
    .map((file) => [`/_next/static/${relative(join(DIST, 'static'), file).split(sep).join('/')}`, file]);
  return new Map(
    [...pages, ...answers, ...parts]
      // Pages of errors have no address of their own.
      .filter(([address = '']) => !address.startsWith('/_not-found') && !address.startsWith('/_global-error'))
      .map(([address = '', file = '']) => [address, readFileSync(file)]),
  );
}

function toAddress(path: string): string {
  return path === '/' ? path : `${path}/`;
}
