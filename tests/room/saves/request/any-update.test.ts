import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shaOf } from '#staff/repository/sha-of.ts';
import { answerEditorRequest } from '#staff/saves/request/answer-editor-request.ts';
import type { Store } from '#staff/saves/store.ts';
import { ADA, checkoutStore, requestOf } from '../store-of.ts';

const RUNS = 3_000;

/** What the table allows, said once more and otherwise than the code says it. */
const ALLOWED =
  /^(content\/((pages|articles|pillars)\/[a-z0-9]+(-[a-z0-9]+)*\.mdx|(people|sources)\/[a-z0-9]+(-[a-z0-9]+)*\.yaml|(answers|practice|crisis-lines|crisis-searches|notices|navigation|redirects)\.yaml)|public\/images\/[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9-]+\.(jpg|png|webp))$/;

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg';
const KNOWN = [
  'content/pages/home.mdx',
  'content/articles/story.mdx',
  'content/practice.yaml',
  'content/people/ada.yaml',
];
const page = readFileSync(
  join(import.meta.dirname, '../../../fixtures/valid-site/articles/story.mdx'),
  'utf8',
);

const part = fc.constantFrom(
  'content',
  'public',
  'images',
  'pages',
  'articles',
  'pillars',
  'people',
  'sources',
  'documents',
  'about',
  'x',
  'X',
  'a-b',
  '-',
  '..',
  '.',
  '',
  '.git',
  'hooks',
  'config',
  '\0',
  'ü',
  '%2e%2e',
  '__proto__',
  'con',
  'x.mdx',
  'x.yaml',
  'x.html',
  'x.js',
  'x.svg',
  'x.png',
  'x.PNG',
  'x.jpeg',
  'x.webp',
  'x.heic',
  '.mdx',
  'x.mdx.',
  'x.mdx\n',
  'x.yaml\0.mdx',
  'words.txt',
  'practice.yaml',
  'redirects.yaml',
  'a\\b.png',
  'x.tsx',
  ' ',
);
const path = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...KNOWN,
      'content/articles/x.mdx',
      'content/sources/a-b.yaml',
      'public/images/x/A B.PNG',
    ),
  },
  fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')),
  fc
    .tuple(fc.constantFrom('content/pages/', 'content/articles/', 'public/images/x/'), part)
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 30, unit: 'binary' }),
);
const words = fc.constantFrom(
  '',
  '{1}',
  '{',
  '}',
  'import x from "x"',
  'export const a = 1',
  '<script>',
  '<Figure />',
  '<Figure src={x} />',
  '<Figure src="/images/x/x.PNG" alt="a" />',
  '<',
  '<!-- -->',
  '---',
  '\0',
  '\u202e',
  '`{a}`',
  '[a](javascript:x)',
  '{/* */}',
  '{...a}',
  '<a.b />',
  '<></>',
  '\n\n',
  '&#123;1&#125;',
  '\uFEFF',
);
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constant('Plain words.') }, words), { maxLength: 4 })
  .chain((all) => {
    const sound = `${page}\n${all.join('\n\n')}\n`;
    const fields = page.replace('updated:', `${all.join(' ')}\nupdated:`);
    return fc.constantFrom(
      sound,
      sound,
      sound,
      sound,
      fields,
      all.join('\n'),
      `---\n${all.join('\n')}\n---\n`,
    );
  });
const contents = fc.oneof(
  { weight: 8, arbitrary: text.map((each) => Buffer.from(each).toString('base64url')) },
  { weight: 2, arbitrary: fc.constant(PNG) },
  fc
    .uint8Array({ maxLength: 60 })
    .map((each) =>
      Buffer.concat([Buffer.from(PNG, 'base64').subarray(0, each.length), each]).toString('base64url'),
    ),
  fc.uint8Array({ maxLength: 60 }).map((each) => Buffer.from(each).toString('base64')),
  fc.constantFrom('*', 'a', 'a=b', '====', null, 1, {}),
);
const anything = fc.oneof(
  fc.json().map((each) => JSON.parse(each)),
  fc.constantFrom(undefined, null, [], {}, 0, ''),
);
const rarely = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<unknown> = anything) =>
  fc.oneof({ weight: 30, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: other });

const update = fc.record({
  additions: rarely(fc.array(rarely(fc.record({ path, contents })), { minLength: 1, maxLength: 3 })),
  deletions: rarely(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(rarely(fc.record({ path })), { maxLength: 2 }),
    ),
  ),
  isRead: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
  oldAddress: rarely(
    fc.constantFrom(
      undefined,
      {},
      { '/articles/story/': null },
      { '/articles/story/': '/top/' },
      { '/x/': '/' },
    ),
  ),
  headers: fc.oneof(
    { weight: 20, arbitrary: fc.constant({}) },
    fc.constantFrom({ 'no-cors': '0' }, { 'content-type': 'text/plain' }, { 'x-read-as': '%' }),
  ),
});

test(`of ${RUNS} generated updates none writes outside of the table, and each is answered`, async () => {
  const store = checkoutStore();
  const folder = join(store.root, '..');
  const before = filesIn(folder);
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(update, async ({ additions, deletions, isRead, oldAddress, headers }) => {
      const readAs = await readAsOf(store, [additions, deletions].flat(), isRead);
      const request = requestOf({
        additions,
        deletions,
        readAs,
        oldAddress: oldAddress as never,
        headers: headers as never,
      });
      const { status } = await answerEditorRequest(request, store, ADA);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect([200, 400, 409, 413, 422, 428]).toContain(status);
    }),
    { numRuns: RUNS, seed: 19 },
  );
  const after = filesIn(folder);
  const strange = [...after.keys()].filter((name) => !before.has(name) && !name.startsWith('data/refused/'));
  expect(strange.filter((name) => !ALLOWED.test(name.replace('site/', '')))).toEqual([]);
  const changed = [...before].filter(([name, bytes]) => after.get(name) !== bytes).map(([name]) => name);
  expect(changed.filter((name) => !ALLOWED.test(name.replace('site/', '')))).toEqual([]);
  // Both ways are gone often enough to say something.
  expect(Math.min(...[200, 400, 422].map((status) => statuses.get(status) ?? 0))).toBeGreaterThan(50);
});

async function readAsOf(store: Store, entries: unknown[], isRead: boolean) {
  const readAs: Record<string, string | null> = {};
  for (const entry of entries) {
    const name = (entry as { path?: unknown } | null)?.path;
    if (typeof name !== 'string') continue;
    const now = KNOWN.includes(name) || ALLOWED.test(name) ? await store.read(name) : null;
    readAs[name] = isRead && now ? shaOf(now) : null;
  }
  return readAs;
}

function filesIn(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return new Map(
    found.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1), shaOf(readFileSync(file))];
    }),
  );
}
