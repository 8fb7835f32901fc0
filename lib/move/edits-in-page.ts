import { parsePage } from '../content/load/parse-page.ts';
import type { Page, PageLink } from '../content/model/page.ts';
import { isPageKind } from '../content/model/page-kinds.ts';
import { fileOf } from '../content/model/paths.ts';
import type { Edit } from '../issue.ts';
import { nodesOf } from '../markdown/nodes-of.ts';
import type { Moved } from './moved.ts';
import { scalarsOf, withValue } from './scalars-of.ts';

type Change = Omit<Edit, 'file'>;

/** What changes in the file of a page when another one, it itself, or a person moves. */
export function editsInPage(page: Page, moved: Moved): Edit[] {
  return [...namesIn(page, moved), ...linksIn(page, moved), ...picturesIn(page, moved)].map((edit) => ({
    ...edit,
    file: page.file,
  }));
}

// The fields that name a page, and those that name a person: a review says by whom it is.
const NAMING = { page: ['parent', 'related', 'translationOf'], person: ['author', 'by'] };

function namesIn({ tree, text }: Page, { kind, from, to }: Moved): Change[] {
  const node = tree.children.find((child) => child.type === 'yaml');
  if (!node) return [];
  const naming = isPageKind(kind) ? NAMING.page : NAMING.person;
  return scalarsOf(node.value, text.indexOf('\n', node.position?.start.offset ?? 0) + 1)
    .filter(({ fields, value }) => naming.includes(fields.at(-1) ?? '') && value === from.slug)
    .map((scalar) => withValue(scalar, to.slug));
}

function linksIn(page: Page, { from, to }: Moved): Change[] {
  const { kind, text } = page;
  // A link of the page to a part of itself, such as "#part", goes with the page.
  const moves = page.path === from.path;
  const after =
    moves && isPageKind(kind) ? parsePage({ file: fileOf(kind, to.slug), text }).page.links : page.links;
  return page.links.flatMap((link, index) => {
    const { address } = link;
    if (!address || !leadsTo(link, from.path) || leadsTo(after[index], to.path)) return [];
    const rest = text.slice(address.start, address.end).search(/[?#]/);
    return [{ ...address, ...(rest !== -1 && { end: address.start + rest }), text: to.path }];
  });
}

const leadsTo = (link: PageLink | undefined, path: string) =>
  link?.target.kind === 'internal' && link.target.path === path;

function picturesIn({ tree, text }: Page, { kind, from, to }: Moved): Change[] {
  // Of the pictures of a person, pages show none.
  if (!isPageKind(kind)) return [];
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
