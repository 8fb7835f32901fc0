import { COMPONENTS, type ComponentSpec } from '../content/components.ts';
import type { Content } from '../content/load.ts';
import type { Page } from '../content/page.ts';
import { hasFixedPath } from '../content/paths.ts';
import { slugFaultOf } from '../content/slug-fault.ts';
import type { Moved } from './moved.ts';

// The addresses of pages that the code knows because a component works on them alone.
const ONLY_ON = (Object.values(COMPONENTS) as ComponentSpec[]).flatMap(({ onlyOn }) => onlyOn ?? []);

/** Why a page cannot move where it is asked to, in kind words; null where it can. */
export function moveFaultOf(page: Page, { kind, from, to }: Moved, content: Content): string | null {
  if (from.slug === to.slug) return `The page is called "${to.slug}" already.`;
  if (hasFixedPath(kind, from.slug) || ONLY_ON.includes(page.path))
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
