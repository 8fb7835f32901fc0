// `npm run bench:room`: how soon the staff room answers, what a preview and a save take, and its memory after 200 previews. It works on a copy
// of the project.

import { join } from 'node:path';
import { readCommand } from '#tools/command-line/read-command.ts';
import { copySite, git } from '#tools/copies/copy-project.ts';
import { serve } from '#tools/servers/serve-site.ts';
import { memoryOf } from './measure/measure-at-rest.ts';
import { medianOf } from './measure/median-of.ts';
import { BENCH_ROOM } from './options.ts';
import { toMegabytes } from './report/to-figures.ts';

const PREVIEWS = 200;
const SAVES = 20;
const ARTICLE = 'content/articles/after-a-slip.mdx';

type Tree = { path: string; sha: string }[];

readCommand(BENCH_ROOM);

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};

const copy = copySite();
try {
  console.log('in a checkout');
  await measure({});
  const repository = join(copy.root, 'data/site.git');
  git(copy.root, 'clone', '--quiet', '--bare', copy.root, repository);
  console.log('with a repository');
  await measure({ SITE_REPO: repository, DATA_DIR: join(copy.root, 'data') });
} finally {
  copy.remove();
}

async function measure(environment: Record<string, string>): Promise<void> {
  const began = performance.now();
  const sinceStart = () => `${Math.round(performance.now() - began)} ms`;
  const room = await serve('scripts/edit.ts', copy.root, environment);
  console.log(`  open after ${sinceStart()}`);
  try {
    const url = room.url.replace('127.0.0.1', 'localhost');
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = { 'no-cors': '1', 'sec-fetch-site': 'same-origin', ...init.headers };
      const response = await fetch(url + path, { ...init, headers });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response;
    };
    await (await ask('/')).text();
    console.log(`  its first page after ${sinceStart()}`);

    const { pages }: { pages: { path: string }[] } = await (await ask('/desk/choices.json')).json();
    const previews: number[] = [];
    for (let nth = 0; nth < PREVIEWS; nth++) {
      const { path } = pages[nth % pages.length] as { path: string };
      previews.push(await timed(async () => (await ask(`/preview${path}`)).text()));
    }
    console.log(`  a preview: ${tell(previews)}, of ${PREVIEWS}`);
    console.log(`  memory after them: ${toMegabytes(memoryOf(room.pid))}`);

    let tree: Tree = await (await ask('/api/keystatic/tree')).json();
    let words = await (await ask(`/api/keystatic/blob/${shaIn(tree)}/${ARTICLE}`)).text();
    const saves: number[] = [];
    for (let nth = 0; nth < SAVES; nth++) {
      words += `\nOne more line, ${nth}.\n`;
      const contents = Buffer.from(words).toString('base64url');
      const body = JSON.stringify({ additions: [{ path: ARTICLE, contents }], deletions: [] });
      const headers = {
        'content-type': 'application/json',
        'x-read-as': encodeURIComponent(JSON.stringify({ [ARTICLE]: shaIn(tree) })),
      };
      saves.push(
        await timed(async () => {
          tree = await (await ask('/api/keystatic/update', { method: 'POST', body, headers })).json();
        }),
      );
    }
    console.log(`  a save: ${tell(saves)}, of ${SAVES}`);
  } finally {
    await room.stop();
  }
}

function shaIn(tree: Tree): string {
  const sha = tree.find(({ path }) => path === ARTICLE)?.sha;
  if (!sha) throw new Error(`The room has no ${ARTICLE}.`);
  return sha;
}

function tell(times: number[]): string {
  return `${Math.round(medianOf(times))} ms in the median, ${Math.round(Math.max(...times))} ms at most`;
}
