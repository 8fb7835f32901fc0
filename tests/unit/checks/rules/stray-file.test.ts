import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasErrors, loadSite } from '#lib/site.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { issuesOf } from '../issues.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'strays-'));
  fillContent(join(root, 'content'), validFiles());
  put('public/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const site = () => loadSite(join(root, 'content'));
const found = () => site().issues.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`);

test('a file that nothing reads is reported', () => {
  expect(siteWith('stray-file').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "ideas.md",
        "fix": "Keep it elsewhere. What is read lies in the folders pillars, articles, pages, plans, es, people, sources, documents, or is one of practice.yaml, crisis-lines.yaml, crisis-searches.yaml, notices.yaml, statements.yaml, redirects.yaml, navigation.yaml, answers.yaml, translations.yaml.",
        "inEditor": {
          "fix": "It was not made in the editor. Ask the developer to move or rename it.",
          "message": "A file lies among those of the site that the editor does not know.",
        },
        "line": 1,
        "message": "Nothing reads the file "content/ideas.md".",
        "rule": "stray-file",
        "severity": "warning",
      },
    ]
  `);
});

test.each(['practice-evil.yaml', 'sources.yaml', 'notes/idea.txt', 'x.tsx', '.hidden', 'pages/.evil.tsx'])(
  'nothing reads content/%s, which stops no one',
  (file) => {
    expect(siteWith({ [file]: 'x' }).issues).toMatchObject([
      { rule: 'stray-file', severity: 'warning', file },
    ]);
  },
);

test.each(['pages/x.tsx', 'people/x.txt', 'sources/X.yaml', 'documents/x.pdf', 'x.mdx'])(
  'content/%s is told once, as what lies in the wrong place',
  (file) => {
    expect(issuesOf({ [file]: '---\ntitle: x\n---\n' })).toEqual([`${file}:1:1 misplaced-file`]);
  },
);

test.each([
  'x.html',
  'x.js',
  'robots.txt',
  '.well-known/x.txt',
  'imagesevil/x.js',
  'images/top/x.html',
  'images/top/x.heic',
  'images/room.png',
])('public/%s is an error, because readers are sent files from there', async (file) => {
  put(`public/${file}`, 'x');
  expect(found()).toEqual([`error stray-file ../public/${file}`]);
  expect(hasErrors(site())).toBe(true);
});

test.each([
  ['images/top/IMG_4711.JPG', 'Rename it to img4711.jpg: small letters'],
  ['images/top/room.jpeg', 'Rename it to room.jpg: small letters'],
  ['images/top/room.heic', 'save the picture as .jpg, .png or .webp'],
  ['images/top/room.jpg', 'its name is that of a picture, and it is none'],
  ['evil.html', 'Delete it. A picture goes into the folder of its page'],
])('how to fix public/%s is told', (file, fix) => {
  put(`public/${file}`, 'no picture');
  expect(site().issues.find(({ rule }) => rule === 'stray-file')?.fix).toContain(fix);
});

test('a link is an error wherever it lies, and is not followed', async () => {
  put('elsewhere/secret.html', 'secret');
  put(
    'elsewhere/room.png',
    await sharp({ create: { width: 3, height: 3, channels: 3, background: '#888' } })
      .png()
      .toBuffer(),
  );
  put('elsewhere/idea.mdx', '---\ntitle: x\n---\n');
  mkdirSync(join(root, 'public/images/top'), { recursive: true });
  symlinkSync(join(root, 'elsewhere'), join(root, 'public/images/below'));
  symlinkSync(join(root, 'elsewhere/room.png'), join(root, 'public/images/top/room.png'));
  symlinkSync(join(root, 'elsewhere/idea.mdx'), join(root, 'content/pages/idea.mdx'));
  expect(found()).toEqual([
    'error stray-file ../public/images/below',
    'error stray-file ../public/images/top/room.png',
    'error stray-file pages/idea.mdx',
  ]);
});

test.each([
  'content/.DS_Store',
  'public/.DS_Store',
  'public/images/top/._room.jpg',
  'public/images/.gitkeep',
])('what a system puts there by itself is no one’s mistake: %s', (file) => {
  put(file, 'x');
  expect(found()).toEqual([]);
});

test('in the folder of a draft it stops no one', () => {
  const draft = '---\ntitle: x\ndraft: true\n---\n';
  put('content/pages/idea.mdx', draft);
  put('public/images/idea/room.heic', 'x');
  expect(found()).toContain('error stray-file ../public/images/idea/room.heic');
  expect(hasErrors(site())).toBe(false);
});

test('a folder with the name of a page or a data file is told', () => {
  put('content/articles/idea.mdx/notes.mdx', 'Words.');
  mkdirSync(join(root, 'content/pages/plan.mdx'));
  rmSync(join(root, 'content/notices.yaml'));
  mkdirSync(join(root, 'content/notices.yaml'));
  const { issues } = site();
  expect(
    issues.filter(({ rule }) => rule === 'stray-file').map(({ file, message }) => `${file}: ${message}`),
  ).toEqual([
    'articles/idea.mdx: "content/articles/idea.mdx" is a folder with the name of a file.',
    'notices.yaml: "content/notices.yaml" is a folder with the name of a file.',
    'pages/plan.mdx: "content/pages/plan.mdx" is a folder with the name of a file.',
  ]);
});
