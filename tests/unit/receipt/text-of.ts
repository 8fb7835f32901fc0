import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** The words of a page, with one space between those of different elements. */
export function textOf(html: string): string {
  const words: string[] = [];
  visit(unified().use(rehypeParse).parse(html), 'text', ({ value }) => {
    words.push(value.trim());
  });
  return words.join(' ').replaceAll(/\s+/g, ' ');
}
