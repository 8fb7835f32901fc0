import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { RECEIPT_PLACE } from '#lib/receipt/receipt-page.ts';
import { drawPage } from '#staff/preview/draw-page.tsx';
import { builtSite, bytesAt, NOTE, parseHtml } from './build.ts';

const site = builtSite();

test.each(site.pages.map((page) => [page.path, page] as const))(
  'the preview of %s has the tree of the finished page',
  async (path, page) => {
    const inquiryAction = NOTE.form && `${NOTE.form === 'here' ? '' : NOTE.form}${INQUIRIES_PATH}`;
    const preview = await drawPage({ site, page, origin: NOTE.origin, inquiryAction });
    expect(bodyOf(preview)).toEqual(bodyOf(bytesAt(path).toString()));
  },
);

/** The body of a document as a parser reads it, without places. */
function bodyOf(html: string): unknown {
  let body: Element | undefined;
  visit(parseHtml(html), 'element', (node) => {
    if (node.tagName === 'body') body = node;
    // What loads a script stands in the head of a finished page, and what it may fetch early at its end.
    node.children = node.children.filter(
      (child) =>
        !('tagName' in child) ||
        child.tagName !== 'script' ||
        child.properties.type === 'application/ld+json',
    );
    // Measured on the finished pages, and put there afterwards.
    if (node.properties.id === RECEIPT_PLACE) node.children = [];
  });
  return JSON.parse(JSON.stringify(body, (key, value) => (key === 'position' ? undefined : value)));
}
