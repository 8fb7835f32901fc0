import type { List, ListItem, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { needOf, numberOf } from '../../content/components/need-of.ts';
import { type ComponentSpec, componentSpecOf } from '../../content/components/registry.ts';
import type { Held } from '../../content/components/spec.ts';
import { inBoth, type Names } from '../../content/names/in-both.ts';
import { isDepending } from '../../markdown/conditions.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { shorten } from '../../text/shorten.ts';
import type { RuleIssue } from '../rule.ts';

type Use = {
  node: MdxJsxFlowElement | MdxJsxTextElement;
  name: string;
  spec: ComponentSpec;
  ancestors: readonly Nodes[];
};

/**
 * Where components in a piece of Markdown do not hold what the registry says that they do: a wrapper its words or its list, a mark words of one
 * paragraph, all others nothing. Looks at all of them, or at those that are meant.
 */
export function faultsIn(tree: Root, isMeant: (name: string) => boolean = () => true): RuleIssue[] {
  return nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node, ancestors }) => {
    const name = node.name ?? '';
    const spec = componentSpecOf(name);
    if (!spec || !isMeant(name)) return [];
    const use = { node, name, spec, ancestors };
    if (spec.placement === 'mark') return inMark(use);
    if (!spec.holds) return inEmpty(use);
    // In a line there is neither a list nor a paragraph, and that is told by itself.
    if (node.type !== 'mdxJsxFlowElement') return [];
    return inWrapper(use, spec.holds).map((fault) => ({
      ...fault,
      fix: `${fault.fix} Write it like this:\n${spec.example}`,
    }));
  });
}

function faultAt(node: Nodes, say: (names: Names) => { message: string; fix: string }): RuleIssue {
  return { ...startOf(node), ...inBoth(say) };
}

/** A mark goes around words of one paragraph: the staff editor (Keystatic 0.6) knows no other. */
function inMark({ node, name, ancestors }: Use): RuleIssue[] {
  const anew = 'Delete it, select the words that it is about, and choose it above the words of the page.';
  const tell = (what: string, fix: string, inEditor = anew): RuleIssue[] => {
    const said = inBoth(({ component }) => ({ message: `${component(name)} ${what}.` }));
    return [{ ...startOf(node), ...said, fix, inEditor: { ...said.inEditor, fix: inEditor } }];
  };
  if (isDepending(name) ? textOf(node).trim() === '' : !says(node)) {
    const fix = `Put it around the words that it is about: <${name} …>the words</${name}>, or take it out.`;
    return tell('stands here without words', fix);
  }
  if (node.type === 'mdxJsxFlowElement') {
    const fix = `Put it into the line of the words that it is about: <${name} …>the words</${name}>. Of two paragraphs, each has its own.`;
    return tell('stands on lines of its own, and it marks words of one paragraph', fix);
  }
  if (ancestors.some((other) => 'name' in other && other.name === name)) {
    return tell('stands in another one', 'Take one of the two out.', 'Delete one of the two.');
  }
  return [];
}

function inEmpty({ node, name, spec }: Use): RuleIssue[] {
  if (!says(node)) return [];
  const beside = spec.placement === 'block' ? ' on a line of its own' : '';
  return [
    faultAt(node, (names) => ({
      message: `${names.component(name)} has words in it that no reader sees: ${shown(node, names)}.`,
      fix: `Take the words out of it, and leave ${names.component(name, ' /')}${beside}.`,
    })),
  ];
}

function inWrapper({ node, name, spec }: Use, holds: Held): RuleIssue[] {
  const need = needOf(spec);
  if (!says(node) && holds.as !== 'components') {
    return [
      faultAt(node, ({ component }) => ({
        message: `${component(name)} is empty, and readers would see an empty frame.`,
        fix: `Put ${need} into it, or delete it.`,
      })),
    ];
  }
  if (holds.as === 'list') return inListHolder({ node, name, spec }, holds);
  const isStray = strayIn(holds);
  const strays = node.children.filter(isStray).map((child) =>
    faultAt(child, (names) => ({
      message: `${names.component(name)} holds something else than ${need}: ${shown(child, names)}.`,
      fix: `Move it in front of ${names.component(name)}, or behind it.`,
    })),
  );
  if (holds.as !== 'components') return strays;
  const count = node.children.length - strays.length;
  if (count === holds.count) return strays;
  return [
    ...strays,
    faultAt(node, ({ component }) => ({
      message: `${component(name)} needs ${numberOf(holds.count)} of ${component(holds.name)}, and has ${numberOf(count)}.`,
      fix:
        count > holds.count
          ? 'Take out what is too much.'
          : `Add ${component(holds.name)}, or delete it all.`,
    })),
  ];
}

function strayIn(holds: Held): (child: Nodes) => boolean {
  if (holds.as === 'sentences') return ({ type }) => type !== 'paragraph';
  if (holds.as === 'components') return (child) => !('name' in child && child.name === holds.name);
  return () => false;
}

function inListHolder(
  { node, name, spec }: Pick<Use, 'node' | 'name' | 'spec'>,
  holds: Extract<Held, { as: 'list' }>,
): RuleIssue[] {
  const need = needOf(spec);
  const [list, second] = node.children.filter((child): child is List => (child as Nodes).type === 'list');
  if (!list) {
    return [
      faultAt(node, (names) => ({
        message: `${names.component(name)} has no list in it: ${shown(node, names)}.`,
        fix: `It needs ${need}. Make its words one, or take them out of it.`,
      })),
    ];
  }
  const other = second ?? node.children.find((child) => (child as Nodes).type !== 'list');
  if (other) {
    return [
      faultAt(other, (names) => ({
        message: `${names.component(name)} holds something else than one list: ${shown(other, names)}.`,
        fix: `It needs ${need}, and nothing else. Move it in front of ${names.component(name)}, or behind it.`,
      })),
    ];
  }
  if ((list.ordered ?? false) !== (holds.numbered ?? false)) {
    return [
      faultAt(list, ({ component }) => ({
        message: `The list in ${component(name)} is ${list.ordered ? '' : 'not '}numbered.`,
        fix: `It needs ${need}.`,
      })),
    ];
  }
  const { items = list.children.length } = holds;
  if (items !== list.children.length) {
    return [
      faultAt(list, ({ component }) => ({
        message: `${component(name)} is drawn for ${numberOf(items)} items, and its list has ${numberOf(list.children.length)}.`,
        fix: `It needs ${need}.`,
      })),
    ];
  }
  const { each } = holds;
  if (!each) return [];
  return list.children
    .filter((item) => says(item) && !HAS[each](item))
    .map((item) =>
      faultAt(item, (names) => ({
        message: `This item of ${names.component(name)} has no ${WHERE[each]}: ${shown(item, names)}.`,
        fix: `It needs ${need}.`,
      })),
    );
}

const WHERE = { name: 'name in bold at its start', link: 'link', 'bold link': 'bold link at its start' };

const HAS: Record<keyof typeof WHERE, (item: ListItem) => boolean> = {
  name: (item) => firstIn(item)?.type === 'strong' || HAS['bold link'](item),
  link: (item) => hasIn(item, ({ type }) => type === 'link'),
  'bold link': (item) => {
    const first = firstIn(item);
    return first?.type === 'link' && first.children[0]?.type === 'strong';
  },
};

function firstIn({ children: [first] }: ListItem): Nodes | undefined {
  let node: Nodes | undefined = first?.type === 'paragraph' ? first.children[0] : undefined;
  // A mark prints nothing of its own.
  while (node?.type === 'mdxJsxTextElement' && componentSpecOf(node.name ?? '')?.placement === 'mark') {
    node = node.children[0];
  }
  return node;
}

function hasIn(node: Nodes, isMeant: (node: Nodes) => boolean): boolean {
  return isMeant(node) || ('children' in node && node.children.some((child) => hasIn(child, isMeant)));
}

/** Whether readers see something of what is in a node: words, or a component that shows some by itself. */
function says(node: Nodes): boolean {
  if (/[\p{L}\p{N}]/u.test(textOf(node))) return true;
  return (
    'children' in node &&
    node.children.some((child) => hasIn(child, (each) => 'name' in each && showsByItself(each.name)))
  );
}

const showsByItself = (name: string | null | undefined) =>
  name === 'Fact' || componentSpecOf(name ?? '')?.placement === 'block';

/** What to look for: the first words of a node, in quotes, or the name of a component without any. */
function shown(node: Nodes, { component }: Names): string {
  const words = textOf(node).replaceAll(/\s+/g, ' ').trim();
  if (words === '') return 'name' in node ? component(node.name ?? '') : 'a line or an empty part';
  return `"${shorten(words, LONGEST)}"`;
}

const LONGEST = 40;
