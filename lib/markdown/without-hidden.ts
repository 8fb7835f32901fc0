/** How the nodes of a tree are read and made: of Markdown, or of what is drawn. */
export type TreeReader<Node> = {
  /** What stands in a node; null for one that cannot hold any. */
  childrenOf: (node: Node) => readonly Node[] | null;
  withChildren: (node: Node, children: readonly Node[]) => Node;
  /** Whether readers see what is in a node that depends on a fact; null where it depends on none. */
  isSeen: (node: Node) => boolean | null;
  /** Whether there is nothing to see in it, as in spaces, the end of a line, and an empty cell of a table. */
  isBlank: (node: Node) => boolean;
  isLineBreak: (node: Node) => boolean;
  /** Whether it goes with the last of what it held, as a paragraph and an item of a list do. A box stays, and is told. */
  goesWhenEmpty: (node: Node) => boolean;
};

/**
 * Nodes without what no reader sees, and what is seen without its frame, as if its author had written it so. What held nothing else goes as well.
 * Where nothing goes, the very same nodes are given back.
 */
export function withoutHidden<Node>(nodes: readonly Node[], reader: TreeReader<Node>): readonly Node[] {
  const { childrenOf, withChildren, isSeen, isBlank, goesWhenEmpty } = reader;
  let isChanged = false;
  const left = nodes.flatMap((node): readonly Node[] => {
    const children = childrenOf(node);
    if (children === null) return [node];
    const seen = isSeen(node);
    if (seen !== null) {
      isChanged = true;
      return seen ? withoutHidden(children, reader) : [];
    }
    const inner = withoutHidden(children, reader);
    if (inner === children) return [node];
    isChanged = true;
    return inner.every(isBlank) && goesWhenEmpty(node) ? [] : [withChildren(node, inner)];
  });
  return isChanged ? withoutLooseBreaks(left, reader) : nodes;
}

/** Where a line is gone, so is its end: none is left at the start, at the end, or behind another one. */
function withoutLooseBreaks<Node>(
  nodes: readonly Node[],
  { isLineBreak, isBlank }: TreeReader<Node>,
): Node[] {
  const isNothing = (node: Node) => !isLineBreak(node) && isBlank(node);
  return nodes.filter((node, index) => {
    if (!isLineBreak(node)) return true;
    const before = nodes.slice(0, index).findLast((each) => !isNothing(each));
    const isLast = nodes.slice(index + 1).every(isBlank);
    return before !== undefined && !isLineBreak(before) && !isLast;
  });
}
