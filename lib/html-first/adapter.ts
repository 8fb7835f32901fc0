import { rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { NextAdapter } from 'next';
import { findHtml } from './find-html.ts';
import { stripBuild, toSummary } from './strip-build.ts';
import type { StripOptions } from './strip-framework.ts';

/** Make a Next adapter that ships finished pages without the framework's scripts. */
export function htmlFirst(options: StripOptions = {}): NextAdapter {
  return {
    name: 'html-first',
    async onBuildComplete({ outputs, distDir }) {
      const named = [
        ...outputs.prerenders.map(({ fallback }) => fallback?.filePath ?? ''),
        ...outputs.staticFiles.map(({ filePath }) => filePath),
      ].filter((file) => file.endsWith('.html') && file.startsWith(distDir + sep));
      // The outputs name what is served now; the folder also has what Next falls back on.
      try {
        const totals = await stripBuild(distDir, [...named, ...(await findHtml(distDir))], options);
        console.log(toSummary(totals));
      } catch (error) {
        // `next start` takes a folder without this file for no build, and so never serves unstripped pages.
        await rm(join(distDir, 'BUILD_ID'), { force: true });
        throw error;
      }
    },
  };
}

/** The adapter with its defaults, for `adapterPath`. */
export const adapter: NextAdapter = htmlFirst();

export default adapter;
