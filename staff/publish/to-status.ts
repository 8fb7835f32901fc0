import { toMoment } from '#staff/page/to-moment.ts';
import type { Publication, Stage } from '#staff/publications/publications.ts';

const UNDER_WAY: Record<Exclude<Stage, 'live' | 'failed'>, string> = {
  waiting: 'Waiting for its turn.',
  checking: 'Checking what was chosen.',
  building: 'Building the site, which takes about a minute.',
  looking: 'A browser looks at every page.',
  switching: 'Switching to it.',
  asking: 'Asking the public address whether readers get it.',
};

/** How far a publication is, or how it ended, as a sentence. */
export function toStatus(
  { stage, ended, failure }: Pick<Publication, 'stage' | 'ended' | 'failure'>,
  now = new Date(),
): string {
  // Why it failed begins with what readers see.
  if (stage === 'failed') return failure?.sentence ?? 'It failed.';
  if (stage !== 'live') return UNDER_WAY[stage];
  if (ended === null) return 'Readers see it.';
  const moment = toMoment(ended, now)
    .replace(/^Today, /, '')
    .replace(/^Yesterday/, 'yesterday');
  return `Readers see it since ${moment}.`;
}

/** The same in the few words that the title of a window holds. */
export const toTitle = (publication: Pick<Publication, 'stage' | 'ended' | 'failure'>) =>
  publication.stage === 'failed' ? 'Failed' : toStatus(publication).replace(/\.$/, '');
