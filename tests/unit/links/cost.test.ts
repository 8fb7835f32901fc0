import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/load/load.ts';
import { toSite } from '#lib/site.ts';
import { CHECK_CONTEXT } from '#tests/fixture-site.ts';
import { filesOfMany } from '#tools/copies/many-pages.ts';

/** How often the link graph and the checks look at something of a page, or at a link of it, in a site of so many pages. */
function looksAt(count: number): { pages: number; looks: number } {
  const content = parseContent(filesOfMany(count));
  let looks = 0;
  const pages = content.pages.map(
    (page) =>
      new Proxy(page, {
        get(target, name: keyof typeof page) {
          looks += name === 'links' ? target.links.length : 1;
          return target[name];
        },
      }),
  );
  // A page with an issue may be left out by other checks: of these, every check looks at all.
  expect(toSite({ ...content, pages }, CHECK_CONTEXT).issues).toEqual([]);
  return { pages: pages.length, looks };
}

// Looks are counted and not time, which is another on every machine. How long a build takes is measured by the bench.
test('one more page costs the graph and the checks among 60 what it costs among 20', () => {
  const [first, few, many] = [10, 20, 60].map(looksAt);
  if (!first || !few || !many) throw new Error('Nothing was counted.');
  // The pages that every site has are shorter than those that come to it, and count on neither side.
  const costOfOneMore = (from: typeof few, to: typeof few) =>
    (to.looks - from.looks) / (to.pages - from.pages);
  expect(costOfOneMore(few, many) / costOfOneMore(first, few)).toBeLessThan(1.05);
});
