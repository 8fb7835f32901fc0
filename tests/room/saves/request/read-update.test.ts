import { expect, test } from 'vitest';
import { shaOf } from '#staff/repository/sha-of.ts';
import { readUpdate, type Update } from '#staff/saves/request/read-update.ts';
import { requestOf } from '../store-of.ts';

const PATH = 'content/pages/home.mdx';
const WORDS = Buffer.from('wörds ?>').toString('base64url');
const SHA = shaOf(Buffer.from('x'));
const whole = { additions: [{ path: PATH, contents: WORDS }], readAs: { [PATH]: SHA } };

const statusOf = async (sent: Parameters<typeof requestOf>[0]) => {
  const read = await readUpdate(requestOf(sent));
  return 'status' in read ? read.status : 200;
};

test('a save of the editor is read', async () => {
  const deletions = [{ path: 'public/images/home/a.svg' }];
  const sent = {
    ...whole,
    deletions,
    readAs: { ...whole.readAs, 'public/images/home/a.svg': null },
    oldAddress: { '/a/': null },
  };
  expect(await readUpdate(requestOf(sent))).toEqual({
    additions: new Map([[PATH, Buffer.from('wörds ?>')]]),
    deletions: ['public/images/home/a.svg'],
    readAs: new Map([
      [PATH, SHA],
      ['public/images/home/a.svg', null],
    ]),
    oldAddress: new Map([['/a/', null]]),
    cameAs: new Map([[PATH, 'home.mdx']]),
  });
});

test('pictures get plain names, each its own', async () => {
  const names = ['IMG 4711.JPG', 'img-4711.jpg', 'Ünser Büro.jpeg', '(?).png', 'a.tar.gz', 'x'];
  const paths = names.map((name) => `public/images/home/${name}`);
  const { additions } = (await readUpdate(
    requestOf({
      additions: paths.map((path) => ({ path, contents: '' })),
      readAs: Object.fromEntries(paths.map((path) => [path, null])),
    }),
  )) as Update;
  expect([...additions.keys()].map((path) => path.replace('public/images/home/', ''))).toMatchInlineSnapshot(`
    [
      "img-4711.jpg",
      "img-4711-2.jpg",
      "u-nser-bu-ro.jpeg",
      "picture.png",
      "a-tar.gz",
      "x",
    ]
  `);
});

test.each([
  ['nothing', { ...whole, additions: [] }],
  ['a path twice', { ...whole, additions: [...whole.additions, ...whole.additions] }],
  ['a path that is added and goes', { ...whole, deletions: [{ path: PATH }] }],
  ['a path that goes twice', { deletions: [{ path: PATH }, { path: PATH }], readAs: whole.readAs }],
  ['a key that no one knows', { ...whole, additions: [{ path: PATH, contents: WORDS, mode: '120000' }] }],
  ['bytes that are none', { ...whole, additions: [{ path: PATH, contents: 'a' }] }],
  ['letters that are none', { ...whole, additions: [{ path: PATH, contents: 'ab*d' }] }],
  [
    'too many files',
    { ...whole, deletions: Array.from({ length: 300 }, (_, nth) => ({ path: `content/pages/a${nth}.mdx` })) },
  ],
  ['no word of what was read', { ...whole, readAs: {} }],
  ['an id that is none', { ...whole, readAs: { [PATH]: 'x' } }],
  ['no header of the editor', { ...whole, headers: { 'no-cors': '' } }],
  ['a form', { ...whole, headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['no JSON in a header', { ...whole, headers: { 'x-read-as': '%zz' } }],
])('%s is no request of the editor', async (_, sent) => {
  expect(await statusOf(sent)).toBe(400);
});

test('more than 20 MB are refused, whatever the request says of its length', async () => {
  const contents = 'A'.repeat(21 * 1024 * 1024);
  expect(await statusOf({ ...whole, additions: [{ path: PATH, contents }] })).toBe(413);
  expect(await statusOf({ ...whole, headers: { 'content-length': String(1e9) } })).toBe(413);
});
