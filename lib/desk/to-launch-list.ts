import type { Gap, OpenSetting } from '../launch/gap.ts';
import { gapsOf } from '../launch/gaps-of.ts';
import { groupGaps } from '../launch/group-gaps.ts';
import { placeOf, summaryOf, titleOf } from '../launch/words-of.ts';
import type { Site } from '../site.ts';
import { deskPathOfFile } from './paths.ts';

/** What is open before the site goes live, as `npm run launch-report` tells it, with the way to each page. */
export type LaunchList = { count: number; summary: string; groups: LaunchGroup[] };
type LaunchGroup = {
  title: string;
  /** How to supply each of them, where that is the same for all. */
  fix: string | null;
  items: { title: string; place: string | null; fix: string; deskPath: string | null }[];
};

/** Lists what is open of a site, and of the settings of the machine. */
export function toLaunchList(site: Site, settings: readonly OpenSetting[]): LaunchList {
  const { toDo, mayStay, count } = groupGaps([...gapsOf(site), ...settings]);
  const groups = [...toDo, ...mayStay].map(({ title, fix, gaps }) => ({
    title,
    fix,
    items: gaps.map(toItem),
  }));
  return { count, summary: summaryOf(count), groups };
}

function toItem(gap: Gap | OpenSetting): LaunchGroup['items'][number] {
  const deskPath = 'file' in gap ? deskPathOfFile(gap.file) : null;
  return { title: titleOf(gap), place: placeOf(gap, 'content'), fix: gap.fix, deskPath };
}
