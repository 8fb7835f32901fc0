import type { Element, ElementContent, Root } from 'hast';
import { shorten } from '#lib/text/shorten.ts';
import { loadsScript, textOf } from './framework-parts.ts';

/** Something that a finished page must not hold, and what to do about it. */
export type Problem = { what: string; fix: string };

/** A problem and the page it was found on. */
export type PageProblem = Problem & { page: string };

const DATA_TYPES = ['application/ld+json', 'speculationrules'];
const ADDRESSES = ['href', 'src', 'action', 'formAction', 'xLinkHref', 'data'];
const SITE = 'http://site.invalid';

const USE_CLASS = 'Use a class and put the rule in the stylesheet.';

/** What an element holds that a page cannot have without the framework and under a strict content security policy. */
export function problemsOf(element: Element, modules: string): Problem[] {
  const { tagName, properties } = element;
  const tag = `<script type="module" src="${modules}…">`;
  const useModule = `Keep the file below ${modules} and load it with ${tag}, or leave it out.`;
  const useListener = `Add the behavior from a module below ${modules} with addEventListener.`;
  const problems: Problem[] = [];

  if (tagName === 'script' && !isAllowedScript(element, modules)) {
    problems.push({ what: nameScript(element), fix: useModule });
  }
  if (tagName === 'link' && loadsScript(element) && !isBelow(modules, properties.href)) {
    problems.push({ what: `a preload of the script "${properties.href}"`, fix: useModule });
  }
  if (tagName === 'style') {
    problems.push({ what: `a <style> element that starts "${startOf(textOf(element))}"`, fix: USE_CLASS });
  }
  for (const [name, value] of Object.entries(properties)) {
    const attribute = `${name.toLowerCase()}="${startOf(String(value))}" on <${tagName}>`;
    if (name === 'style') problems.push({ what: attribute, fix: USE_CLASS });
    if (name.toLowerCase().startsWith('on')) problems.push({ what: attribute, fix: useListener });
    if (ADDRESSES.includes(name) && isScriptAddress(value))
      problems.push({ what: attribute, fix: useListener });
  }
  return problems;
}

function isAllowedScript({ properties }: Element, modules: string): boolean {
  if (properties.src === undefined) return DATA_TYPES.includes(String(properties.type));
  return properties.type === 'module' && isBelow(modules, properties.src);
}

// Resolved as a browser would, so that "//evil.example/js/" and "/js/../x.js" are not taken for our own.
function isBelow(folder: string, address: unknown): boolean {
  return URL.parse(String(address), SITE)?.href.startsWith(SITE + folder) ?? false;
}

function isScriptAddress(value: unknown): boolean {
  return URL.parse(String(value), SITE)?.protocol === 'javascript:';
}

function nameScript(element: Element): string {
  const { src } = element.properties;
  return src === undefined
    ? `an inline script that starts "${startOf(textOf(element))}"`
    : `a script from "${src}"`;
}

const startOf = (text: string) => shorten(text.trim().replaceAll(/\s+/g, ' '), 60);

// How React marks a Suspense boundary that waits for a script ($?, $~) or failed until one runs ($!).
const MARKS = ['$?', '$~', '$!'];

/** The problem with content that only a script of React would put in place, if this node marks such content. */
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

/** The problem with an empty page, whose content Next leaves to its scripts. */
export function blankPageOf(tree: Root): Problem | undefined {
  const html = tree.children.find((child): child is Element => child.type === 'element');
  const body = html?.children.find((child) => child.type === 'element' && child.tagName === 'body');
  if (body?.type === 'element' && body.children.length > 0) return undefined;
  return {
    what: 'an empty page: notFound() or redirect() was called while it was built',
    fix: 'Leave the address out of generateStaticParams, or put the redirect in next.config.',
  };
}
