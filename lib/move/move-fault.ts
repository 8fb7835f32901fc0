import type { Content } from '../content/load/load.ts';
import { slugFaultOf } from '../content/load/slug-fault.ts';
import type { Page } from '../content/model/page.ts';
import { KNOWN_PAGES } from '../known-pages.ts';
import type { Moved } from './moved.ts';

/** Why a page cannot move where it is asked to, in kind words; null where it can. */
export function moveFaultOf(page: Page, { kind, from, to }: Moved, content: Content): string | null {
  if (from.slug === to.slug) return `The page is called "${to.slug}" already.`;
  if (KNOWN_PAGES.some(({ path }) => path === page.path))
    return `${page.path} cannot move: its address is part of the site itself.`;
  // An old address of the page itself may be its own again.
  const redirects = content.facts.redirects.filter(
    (redirect) => !(redirect.from === to.path && redirect.to === from.path),
  );
  const fault = slugFaultOf(to.slug, kind, { ...content, facts: { redirects } });
  if (fault) return fault;
  const held = content.facts.pictures.find(({ src }) => src.startsWith(to.pictures));
  return held
    ? `The folder public${to.pictures} holds pictures already, such as ${held.src}. Choose another name.`
    : null;
}
