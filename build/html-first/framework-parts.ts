import type { Element } from 'hast';

// How each inline script that Next or React writes begins. Anything else must be on the allow-list of problems-of.ts.
const INLINE_STARTS = [
  '(self.__next_f=', // the page again, as data for hydration
  'self.__next_f.push(',
  'self.__next_r=', // request id
  '(globalThis["TURBOPACK"]', // start of the bundler's runtime
  'requestAnimationFrame(function(){$RT=', // React: time of the first paint
  '$RB=[];$RV=', // React: moves late content into place
  '$RC(',
  '$RC=',
];

const ATTRIBUTES = ['dataPrecedence', 'dataHref'];

/** The text inside a script or style element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Whether an element is there only for the scripts of Next. */
export function isFrameworkPart(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName === 'script') {
    if (properties.src !== undefined) return isFrameworkFile(properties.src);
    return INLINE_STARTS.some((start) => textOf(element).startsWith(start));
  }
  if (tagName === 'link') {
    return loadsScript(element) ? isFrameworkFile(properties.href) : isRel(element, 'expect');
  }
  return tagName === 'meta' && properties.name === 'next-size-adjust';
}

/** Whether a link element fetches a script before it is asked for. */
export function loadsScript(element: Element): boolean {
  return isRel(element, 'modulepreload') || (isRel(element, 'preload') && element.properties.as === 'script');
}

/** Removes the attributes that only React reads. */
export function dropFrameworkAttributes(element: Element): void {
  for (const name of ATTRIBUTES) delete element.properties[name];
  if (element.properties.id === '__next_error__') delete element.properties.id;
}

/** Whether an element is the hidden box in which Next streams metadata, by now empty. */
export function isEmptyHiddenBox({ tagName, properties, children }: Element): boolean {
  return tagName === 'div' && children.length === 0 && Object.keys(properties).join() === 'hidden';
}

function isFrameworkFile(address: unknown): boolean {
  return typeof address === 'string' && address.startsWith('/_next/');
}

function isRel(element: Element, rel: string): boolean {
  return Array.isArray(element.properties.rel) && element.properties.rel.includes(rel);
}
