import type { HelpView } from '#lib/search/help-of.ts';
import type { Words } from '#lib/words/words.ts';
import { CrisisLines } from './crisis-lines.tsx';

type HelpsProps = { words: Words; help: HelpView };

/**
 * What is shown first to anyone who may be in danger, an item for each group of searches. All of it comes with the page, so that nothing
 * is fetched when someone types one of them, and none of it is shown before that.
 */
export function Helps({ words, help: { path, heading, groups } }: HelpsProps) {
  return (
    <template>
      {groups.map(({ pattern, lines }) => (
        <li key={pattern} className="help" data-words={pattern} data-path={path}>
          <span>{words.finding.startHere}</span>
          <a href={path}>{heading}</a>
          <CrisisLines lines={lines} />
        </li>
      ))}
    </template>
  );
}
