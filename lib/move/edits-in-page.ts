import type { Root } from 'mdast';
import type { Page } from '../content/model/page.ts';
import { resolveHref } from '../links/resolve-href.ts';
import type { TextRange } from '../markdown/link-ranges.ts';
import { nodesOf } from '../markdown/nodes-of.ts';
import type { Edit } from './edit.ts';
import type { Moved } from './moved.ts';
import { type Scalar, scalarsOf, toEdit } from './scalars-of.ts';

/** What changes in the file of a page when another one, or it itself, moves. */
export function editsInPage(page: Page, text: string, moved: Moved): Edit[] {
  const own = page.path === moved.from.path ? moved.to.path : page.path;
  const scalars = frontmatterOf(page.tree, text);
  return [
    ...namesIn(scalars, moved),
    ...answersIn(scalars, page, own, moved),
    ...linksIn(page.tree, text, page.path, own, moved),
    ...picturesIn(page.tree, text, moved),
  ].map((edit) => ({ ...edit, file: page.file }));
}

type Change = Omit<Edit, 'file'>;

function frontmatterOf(tree: Root, text: string): Scalar[] {
  const node = tree.children.find((child) => child.type === 'yaml');
  if (!node) return [];
  return scalarsOf(node.value, text.indexOf('\n', node.position?.start.offset ?? 0) + 1);
}

function namesIn(scalars: readonly Scalar[], { from, to }: Moved): Change[] {
  return scalars
    .filter(
      ({ fields: [field], value }) => (field === 'parent' || field === 'related') && value === from.slug,
    )
    .map((scalar) => toEdit(scalar, to.slug));
}

// YAML folds the lines of an answer, so a place in it is no place in the file. But an address has no spaces to be folded: the
// second time that it stands in the answer is the second time that it stands in the file.
function answersIn(scalars: readonly Scalar[], { faq, path }: Page, own: string, moved: Moved): Change[] {
  const sources = scalars.filter(({ fields }) => fields.join(' ') === 'faq answer');
  return faq.flatMap(({ answer }, index) => {
    const source = sources[index];
    if (!source) return [];
    return linksIn(answer, source.value, path, own, moved).map(({ start, end, text }) => {
      const old = source.value.slice(start, end);
      const nth = timesIn(source.value.slice(0, start), old);
      const at = source.start + placeOfNth(source.source, old, nth);
      return { start: at, end: at + old.length, text };
    });
  });
}

function linksIn(tree: Root, text: string, path: string, own: string, { from, to }: Moved): Change[] {
  return nodesOf(tree, 'link', 'definition').flatMap(({ node }) => {
    const target = resolveHref(node.url, path);
    const place = node.data?.destination;
    if (target.kind !== 'internal' || target.path !== from.path || !place) return [];
    // A link of the page to a part of itself, such as "#part", goes with the page.
    const after = resolveHref(node.url, own);
    if (after.kind === 'internal' && after.path === to.path) return [];
    const { start, end } = withoutBrackets(text, place);
    const rest = text.slice(start, end).search(/[?#]/);
    return [{ start, end: rest === -1 ? end : start + rest, text: to.path }];
  });
}

// "<" and ">" may stand around an address.
function withoutBrackets(text: string, { start, end }: TextRange): TextRange {
  return text[start] === '<' ? { start: start + 1, end: end - 1 } : { start, end };
}

function picturesIn(tree: Root, text: string, { from, to }: Moved): Change[] {
  return nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement')
    .flatMap(({ node }) => node.attributes)
    .flatMap((attribute) => {
      const { value, position } = attribute;
      const start = position?.start.offset;
      if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'src' || start === undefined) return [];
      if (typeof value !== 'string' || !value.startsWith(from.pictures)) return [];
      const at = text.indexOf(value, start);
      return [{ start: at, end: at + from.pictures.length, text: to.pictures }];
    });
}

const timesIn = (text: string, part: string) => text.split(part).length - 1;

function placeOfNth(text: string, part: string, nth: number): number {
  let at = text.indexOf(part);
  for (let count = 0; count < nth; count++) at = text.indexOf(part, at + part.length);
  if (at === -1) throw new Error(`"${part}" of an answer does not stand in its file as it is`);
  return at;
}
