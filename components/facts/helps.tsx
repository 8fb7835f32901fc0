import type { HelpView } from '#lib/search/help-of.ts';
import { CrisisLines } from './crisis-lines.tsx';

type HelpsProps = { help: HelpView };

/**
 * What is shown first to anyone who may be in danger, an item for each group of searches. All of it comes with the page, so that nothing
 * is fetched when someone types one of them, and none of it is shown before that.
 */
export function Helps({ help: { path, heading, words, groups } }: HelpsProps) {
  return (
    <template data-words={words}>
      {groups.map(({ pattern, lines }) => (
        <li key={pattern} className="help" data-words={pattern} data-path={path}>
          <span>If you need someone now, start here</span>
          <a href={path}>{heading}</a>
          <CrisisLines lines={lines} />
        </li>
      ))}
    </template>
  );
}
