import type { Element, ElementContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { RECEIPT_PLACE } from './receipt-page.ts';

// As the pages were printed (build/html-first), so that nothing but the receipt changes.
const processor = unified()
  .use(rehypeParse)
  .use(rehypeStringify, { upperDoctype: true, characterReferences: { useNamedReferences: true } });

/** Puts a receipt into the finished page for it, in the place of what stands there. Throws where the page has no such place. */
export function fillReceipt(html: string, section: ElementContent[]): string {
  const tree = processor.parse(html);
  let place: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.properties.id !== RECEIPT_PLACE) return;
    place = element;
    return EXIT;
  });
  if (!place) throw new Error(`The page for the receipt has no element with the id "${RECEIPT_PLACE}".`);
  place.children = section;
  return processor.stringify(tree);
}
