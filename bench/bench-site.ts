// `npm run bench:site -- FOLDER`: what Lighthouse says of a site with other content, of one page of each type. The folder holds `content` and, where it has
// pictures of its own, `public`; people and numbers in it may be invented. Prints what it found and keeps nothing; exit 1 where a page lacks one of
// four times 100.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '#lib/content/load/read-files.ts';
import { loadSite } from '#lib/site.ts';
import { findOrInstallShell } from '#tools/browser/find-browser.ts';
import { pathIn, readCommand } from '#tools/command-line/read-command.ts';
import { serveBuildIn } from '#tools/servers/serve-site.ts';
import { buildWith } from '#tools/sites/build-with.ts';
import { judgePage } from './measure/judge-page.ts';
import { pageTypesOf } from './measure/page-types.ts';
import { bytesAt } from './measure/weigh-visit.ts';
import { BENCH_SITE, toNumber } from './options.ts';
import { cleanUp, say, undoLater } from './session.ts';
import { installTools } from './tools.ts';

const {
  words: [folder = ''],
  flags,
} = readCommand(BENCH_SITE);
const types = flags.only?.split(',').map((type) => type.trim());
const runs = toNumber('runs', flags.runs ?? '5', BENCH_SITE.usage);

try {
  installTools();
  const browser = findOrInstallShell();
  const publicFolder = join(pathIn(folder), 'public');
  say(`building the site in ${folder}`);
  const { root, build, remove } = await buildWith({
    files: readFiles(join(pathIn(folder), 'content')),
    ...(existsSync(publicFolder) && { publicFolder }),
  });
  undoLater(remove);
  const { url, stop } = await serveBuildIn(build);
  undoLater(stop);
  const { pages } = loadSite(join(root, 'content'));
  const sizes = new Map<string, number>();
  for (const { path } of pages) sizes.set(path, await bytesAt(url + path));
  for (const { type, path } of pageTypesOf(pages, (path) => sizes.get(path) ?? 0)) {
    if (types && !types.includes(type)) continue;
    const { performance, accessibility, bestPractices, seo, lcp, cls } = await judgePage(
      browser,
      url + path,
      runs,
    );
    const scores = [performance, accessibility, bestPractices, seo];
    say(`${type}: ${scores.join(', ')} (largest paint ${lcp} ms, shift ${cls.toFixed(3)})  ${path}`);
    if (scores.some((score) => score < 100)) process.exitCode = 1;
  }
} finally {
  await cleanUp();
}
