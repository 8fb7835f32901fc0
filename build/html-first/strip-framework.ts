import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { dropFrameworkAttributes, isEmptyHiddenBox, isFrameworkPart } from './framework-parts.ts';
import { blankPageOf, type Problem, problemsOf, unfinishedPartOf } from './problems-of.ts';

/** `modules` is the folder of the site's own modules, as an address; the default is `/js/`. */
export type StripOptions = { modules?: string };

// Named references (`&quot;`) are what Next writes, and shorter than numbers.
const processor = unified()
  .use(rehypeParse)
  .use(rehypeStringify, { upperDoctype: true, characterReferences: { useNamedReferences: true } });

/** Removes everything from a finished page that serves the framework's scripts, and lists what must not be there. */
export function stripFramework(
  html: string,
  { modules = '/js/' }: StripOptions = {},
): { html: string; problems: Problem[]; tree: Root } {
  const problems: (Problem | undefined)[] = [];
  const tree = processor.parse(html);
  const isErrorPage = tree.children.some((child) => 'properties' in child && isErrorShell(child));

  function clean(parent: Root | Element): void {
    parent.children = (parent.children as ElementContent[]).filter((child) => {
      problems.push(unfinishedPartOf(child));
      if (child.type !== 'element') return child.type !== 'comment';
      if (isFrameworkPart(child)) return false;
      if (isErrorPage) {
        // Next's own 500 page styles itself inline, which a strict policy blocks; its plain words remain.
        if (child.tagName === 'style') return false;
        delete child.properties.style;
      }
      problems.push(...problemsOf(child, modules));
      dropFrameworkAttributes(child);
      if (child.content) clean(child.content);
      clean(child);
      keepFirstNewline(child);
      return !isEmptyHiddenBox(child);
    });
  }

  clean(tree);
  problems.push(blankPageOf(tree));
  return {
    html: processor.stringify(tree),
    problems: problems.filter((problem) => problem !== undefined),
    tree,
  };
}

function isErrorShell({ properties }: Element): boolean {
  return properties.id === '__next_error__';
}

// A parser drops the newline after these start tags, so a newline that belongs there has to be printed twice.
function keepFirstNewline({ tagName, children: [first] }: Element): void {
  if (tagName !== 'pre' && tagName !== 'textarea') return;
  if (first?.type === 'text' && first.value.startsWith('\n')) first.value = `\n${first.value}`;
}
