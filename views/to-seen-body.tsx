import {
  type ComponentType,
  cloneElement,
  createElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react';
import { AsOf } from '#components/mdx/practice/as-of.tsx';
import { Confirm } from '#components/mdx/practice/confirm.tsx';
import {
  WhenKnown,
  WhenKnownInLine,
  WhileUnknown,
  WhileUnknownInLine,
} from '#components/mdx/practice/depending.tsx';
import { type DependingName, isMet, toCondition } from '#lib/markdown/conditions.ts';
import { type TreeReader, withoutHidden } from '#lib/markdown/without-hidden.ts';

type Element = ReactElement<{ fact?: string; children?: ReactNode }>;

const FRAMES = new Map<unknown, DependingName>(
  Object.entries({ WhenKnown, WhenKnownInLine, WhileUnknown, WhileUnknownInLine } satisfies Record<
    DependingName,
    ComponentType
  >).map(([name, frame]) => [frame, name as DependingName]),
);

/** What goes with the last of what it held: as in `lib/markdown/to-seen-tree.ts`, under the names of HTML. */
const GO_WHEN_EMPTY: ReadonlySet<unknown> = new Set([
  ...[
    'a',
    'blockquote',
    'del',
    'em',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'li',
    'ol',
    'p',
    'strong',
    'tr',
    'ul',
  ],
  AsOf,
  Confirm,
]);

/** The words of a page, as they were made of its file, as readers see them where these facts are known. */
export function toSeenBody(body: ReactNode, known: ReadonlySet<string>): ReactNode {
  const nodes = [body];
  const seen = withoutHidden<ReactNode>(nodes, {
    childrenOf: (node) => (isElement(node) ? listed(node.props.children) : null),
    withChildren: (node, children) =>
      children.length === 0
        ? cloneElement(node as Element, { children: null })
        : cloneElement(node as Element, undefined, ...children),
    isSeen: (node) => {
      const name = isElement(node) ? FRAMES.get(node.type) : undefined;
      return name === undefined ? null : isMet(toCondition(name, (node as Element).props.fact), known);
    },
    isBlank,
    isLineBreak,
    goesWhenEmpty: (node) => GO_WHEN_EMPTY.has((node as Element).type),
  } satisfies TreeReader<ReactNode>);
  return seen === nodes ? body : createElement(Fragment, null, ...seen);
}

const isElement = (node: ReactNode): node is Element => isValidElement(node);

const isLineBreak = (node: ReactNode) => isElement(node) && node.type === 'br';

function isBlank(node: ReactNode): boolean {
  if (typeof node === 'string') return node.trim() === '';
  if (!isElement(node)) return typeof node !== 'number';
  if (node.type === 'td' || node.type === 'th') return listed(node.props.children).every(isBlank);
  return isLineBreak(node);
}

// The list is made once for each element: a list that was not changed is known by being the same.
function listed(children: ReactNode): readonly ReactNode[] {
  if (children === undefined || children === null) return [];
  return Array.isArray(children) ? children.flat(Number.POSITIVE_INFINITY) : [children];
}
