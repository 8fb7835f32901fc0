import type { Element, ElementContent, RootContent } from 'hast';
import { classesOf, styleOf } from './style-of.ts';

// What holds no words. Deleted text of a tracked change is in "del".
const DROPPED = new Set(
  'head style script meta link title xml base noscript template svg math iframe object embed button input select textarea video audio canvas map col colgroup del'.split(
    ' ',
  ),
);

// Comments in the margin of Word, and the signs that they are referred to by.
const COMMENT_CLASS = /^(mso(com|comment)|commentreference)/i;

/** Whether a part of what was pasted is nothing that its author wrote for readers. */
export function isDropped(node: RootContent | ElementContent): boolean {
  if (node.type !== 'element') return node.type !== 'text';
  if (DROPPED.has(node.tagName) || /^(v|w):/.test(node.tagName) || node.properties.ariaHidden === 'true')
    return true;
  if (classesOf(node).some((name) => COMMENT_CLASS.test(name))) return true;
  return isHidden(node);
}

function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return (
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore' ||
    style.get('mso-special-character') === 'comment' ||
    /comment/.test(style.get('mso-element') ?? '')
  );
}
