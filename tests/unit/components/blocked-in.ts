import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * The attributes of a tree that the content security policy blocks, each with its element: what is written into a page would be drawn wrong
 * or not run.
 */
export function blockedIn(tree: Nodes): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    for (const name of Object.keys(properties)) {
      if (name === 'style' || /^on/i.test(name)) found.push(`${tagName} ${name}`);
    }
  });
  return found;
}
