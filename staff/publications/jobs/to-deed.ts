import type { Publication } from '../publications.ts';

/** So many titles are told one by one. */
const MOST = 3;

/** What someone did with a publication, as the audit has it. */
export function toDeed({ kind, stage, pages, note, build, failure }: Publication): string {
  const said = note === '' ? '' : `: ${note}`;
  const what = kind === 'publish' ? titlesIn(pages) : `an earlier version (${build?.slice(0, 12)})`;
  const [began, did, tried] =
    kind === 'publish'
      ? ['began to publish', 'published', 'could not publish']
      : ['began to go back to', 'went back to', 'could not go back to'];
  if (stage === 'live') return `${did} ${what}${said}`;
  return stage === 'failed' ? `${tried} ${what}. ${failure?.sentence}` : `${began} ${what}${said}`;
}

function titlesIn(pages: Publication['pages']): string {
  const titles = pages.slice(0, MOST).map(({ title }) => `“${title}”`);
  const more = pages.length - titles.length;
  return [...titles, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
