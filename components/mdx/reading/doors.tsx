import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { DrawingName } from '#lib/content/model/schema.ts';
import { Drawing } from '../../diagrams/drawing.tsx';

type DoorsProps = {
  /** What stands behind a door, by the address that it leads to, as it is written. */
  drawingAt: (href: string) => DrawingName;
  children: ReactNode;
};

type Element = ReactElement<{ href?: string; children?: ReactNode }>;

/** Ways in, each through a drawn door. The whole of a door is its link. */
export function Doors({ drawingAt, children }: DoorsProps) {
  /** Each item with what stands behind its door, which comes before its words. */
  function drawn(node: ReactNode): ReactNode {
    if (Array.isArray(node)) return node.map(drawn);
    if (!isElement(node)) return node;
    if (node.type !== 'li') return cloneElement(node, undefined, drawn(node.props.children));
    const [link, ...words] = [node.props.children].flat();
    const href = isElement(link) ? link.props.href : undefined;
    return cloneElement(
      node,
      undefined,
      <Drawing key="drawing" name={drawingAt(href ?? '')} />,
      link,
      <div key="words">{words}</div>,
    );
  }
  return <div className="doors">{drawn(children)}</div>;
}

const isElement = (node: ReactNode): node is Element => isValidElement(node);
