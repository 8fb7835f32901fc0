import type { Place } from './place-of.ts';

type PlaceLinkProps = { place: Place | null };

/** A place in the editor, as a link that leads there. What no form of the editor shows is the developer's. */
export function PlaceLink({ place }: PlaceLinkProps) {
  return place ? <a href={place.href}>{place.label}</a> : 'At the developer';
}
