import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Position } from '../../issue.ts';
import { isDepending } from '../../markdown/conditions.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import type { ComponentUse, Page, PageLink } from '../model/page.ts';
import { resolveHref } from './resolve-href.ts';

/** The links and components of a page: those of its body, then those of its answers. */
export function partsOf({
  tree,
  faq,
  path,
}: Pick<Page, 'tree' | 'faq' | 'path'>): Pick<Page, 'links' | 'components'> {
  const body = readTree(tree, path);
  const answers = faq.map(({ answer, line, column }) => {
    const { links, components } = readTree(answer, path);
    // YAML folds lines, so a place inside an answer cannot be told: the answer's own is given.
    const here = <T extends Position>(found: T): T => ({ ...found, line, column });
    return { links: links.map(here), components: components.map((use) => here({ ...use, inAnswer: true })) };
  });
  return {
    links: [...body.links, ...answers.flatMap(({ links }) => links)],
    components: [...body.components, ...answers.flatMap(({ components }) => components)],
  };
}

function readTree(tree: Root, path: string): { links: PageLink[]; components: ComponentUse[] } {
  return {
    links: nodesOf(tree, 'link', 'definition').map(({ node }) => ({
      ...startOf(node),
      href: node.url,
      text: node.type === 'link' ? textOf(node) : (node.label ?? node.identifier),
      target: resolveHref(node.url, path),
      address: node.data?.destination ?? null,
    })),
    components: nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').map(({ node, ancestors }) => {
      // What depends on a fact has no frame: what is in it stands in what is around it.
      const parent = ancestors.findLast((each) => 'attributes' in each && !isDepending(each.name));
      return {
        ...startOf(node),
        name: node.name ?? '',
        attributes: stringAttributesOf(node),
        hasCode: node.attributes.some(
          ({ type, value }) => type !== 'mdxJsxAttribute' || typeof value !== 'string',
        ),
        twice: namesTwiceIn(node),
        parent: parent && 'name' in parent ? (parent.name ?? null) : null,
        inLine: node.type === 'mdxJsxTextElement',
        inAnswer: false,
      };
    }),
  };
}

function namesTwiceIn({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): string[] {
  const names = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute.name : [],
  );
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function stringAttributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string> {
  const entries = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value]]
      : [],
  );
  return Object.fromEntries(entries);
}
