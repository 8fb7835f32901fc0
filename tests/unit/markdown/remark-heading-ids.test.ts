import { evaluate } from '@mdx-js/mdx';
import { createElement } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import remarkHeadingIds from '#lib/markdown/remark-heading-ids.ts';
import { pageWith, writePage } from '#tools/copies/write-page.ts';

const BODY = `## Is it “addiction”?

## Help

### Help

## A **bold** [link](/a/) & <Confirm id="x">a claim</Confirm>

<PullLine>
## Atención
</PullLine>

> ## Help

* ## In a list

## ![A picture](/a.png) of \`code\`
`;

const Words = ({ children }: { children?: React.ReactNode }) => children;

test('the compiled page has the ids that the model has', async () => {
  const { default: Body } = await evaluate(writePage({}, BODY), {
    ...runtime,
    remarkPlugins: [remarkFrontmatter, remarkGfm, remarkHeadingIds],
  });
  const html = renderToStaticMarkup(createElement(Body, { components: { Confirm: Words, PullLine: Words } }));
  const ids = [...html.matchAll(/<h[1-6] id="([^"]*)">/g)].map((match) => match[1]);
  expect(ids).toEqual(pageWith({}, BODY).headings.map(({ id }) => id));
  expect(ids).toHaveLength(8);
});

test('a heading leads to itself, unless it leads elsewhere', async () => {
  const { default: Body } = await evaluate('## One *thing*\n\n## **[Two](/a/)**\n', {
    ...runtime,
    remarkPlugins: [remarkHeadingIds],
  });
  expect(renderToStaticMarkup(createElement(Body))).toBe(
    '<h2 id="one-thing"><a href="#one-thing" class="anchor">One <em>thing</em></a></h2>\n<h2 id="two"><strong><a href="/a/">Two</a></strong></h2>',
  );
});
