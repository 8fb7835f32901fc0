import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSmallRoom } from './small-room.ts';

const PAGE = 'articles/story.mdx';
const PREVIEW = '/preview/articles/story/';
const DESK = '/desk/page/articles/story/';

type Change = (text: string) => string;
const MISTAKES: [what: string, file: string, make: Change | null, toldAt: string, words: RegExp][] = [
  [
    'a component that is never closed',
    PAGE,
    (text) => `${text}\n<Callout title="One">\n\nNever closed.\n`,
    DESK,
    /The words of the page cannot be read here, and the editor does not open them\./,
  ],
  [
    'a quote in the fields of a page that is never closed',
    PAGE,
    (text) => text.replace(/^title:.*$/m, 'title: "Never closed'),
    DESK,
    /The fields of this form cannot be read, and the editor does not open it\./,
  ],
  ['a page that was deleted', PAGE, null, PREVIEW, /There is nothing here/],
  [
    'a bracket in practice.yaml that is never closed',
    'practice.yaml',
    (text) => `${text}\nmore: [\n`,
    '/desk/',
    /The fields of this form cannot be read, and the editor does not open it\./,
  ],
  ['practice.yaml deleted', 'practice.yaml', null, '/desk/', /All of "Facts" is gone\. Fix: Bring it back/],
];

test.each(MISTAKES)(
  '%s is told in plain words, harms no other page, and is well again once it is mended',
  async (_, file, make, toldAt, words) => {
    const { content, read, change } = openSmallRoom();
    const whole = readFileSync(join(content, file), 'utf8');
    const [before, untold] = [await read(PREVIEW), await read(toldAt)];
    expect(before.status).toBe(200);
    expect(untold.words).not.toMatch(words);
    if (make) change(file, make);
    else rmSync(join(content, file));
    const told = await read(toldAt);
    expect(told.words).toMatch(words);
    for (const path of ['/', '/desk/', '/desk/map/', '/preview/top/'])
      expect((await read(path)).status, path).toBe(200);
    writeFileSync(join(content, file), whole);
    expect(await read(PREVIEW)).toEqual(before);
    expect((await read(toldAt)).words).not.toMatch(words);
  },
);

test('a preview that cannot be drawn says why, and is drawn again when its page is saved', async () => {
  const { read, change } = openSmallRoom();
  change(PAGE, (text) => `${text}\n<Callout title="One">\n\nNever closed.\n`);
  const { status, words, html } = await read(PREVIEW);
  expect([status, words]).toEqual([
    422,
    expect.stringMatching(/“A story” cannot be shown .*The words of the page cannot be read here/),
  ]);
  expect(html).toContain(`src="/preview-reloader.js" data-file="content/${PAGE}"`);
});
