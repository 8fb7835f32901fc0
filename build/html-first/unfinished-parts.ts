import type { Element, ElementContent, Root } from 'hast';
import type { Problem } from './problem.ts';

// How React marks a Suspense boundary that waits for a script ($?, $~) or failed until one runs ($!).
const MARKS = ['$?', '$~', '$!'];

/** The problem with content that React would put in place only by a script, if this node marks such content. */
export function unfinishedPartOf(node: ElementContent): Problem | undefined {
  if (node.type === 'comment' && MARKS.includes(node.value)) {
    return {
      what: 'a Suspense boundary whose content only a script can put in place',
      fix: 'Take the <Suspense> (or loading.tsx) away: at build time there is nothing to wait for.',
    };
  }
  if (node.type === 'element' && node.tagName === 'template' && node.properties.dataDgst !== undefined) {
    return {
      what: `a part that only a script can show ("${node.properties.dataDgst}")`,
      fix: 'Render it on the server, at build time.',
    };
  }
  return undefined;
}

/** The problem with a page that has nothing in it: Next leaves what it says to its scripts. */
export function blankPageOf(tree: Root): Problem | undefined {
  const html = tree.children.find((child): child is Element => child.type === 'element');
  const body = html?.children.find((child) => child.type === 'element' && child.tagName === 'body');
  if (body?.type === 'element' && body.children.length > 0) return undefined;
  return {
    what: 'an empty page: notFound() or redirect() was called while it was built',
    fix: 'Leave the address out of generateStaticParams, or put the redirect in next.config.',
  };
}
