import { describe, expect, test } from 'vitest';
import { elementsOf, parseHtml } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const pages = [...finishedFiles()].filter(([path]) => path.endsWith('/'));

/** What would lead the Tab key another way than through the page from its top to its end. */
const CHANGES_ORDER = ['accessKey', 'autoFocus', 'contentEditable', 'inert'];

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(20);
});

describe.each(pages)('%s', (_, html) => {
  test('sets no order of its own for the Tab key', () => {
    const odd = elementsOf(
      parseHtml(html.toString()),
      ({ properties }) =>
        Number(properties.tabIndex ?? 0) > 0 || CHANGES_ORDER.some((name) => name in properties),
    );
    expect(odd.map(({ tagName }) => tagName)).toEqual([]);
  });
});
