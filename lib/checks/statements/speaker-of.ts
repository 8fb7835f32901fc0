import type { Practice } from '../../content/model/facts-schema.ts';
import type { Speaker } from './speaking.ts';

/** Who speaks on a site, as its facts have it. */
export function speakerOf({ name, legalName, city, state }: Practice): Speaker {
  return { names: [name, legalName ?? ''].filter(Boolean), city, state };
}
