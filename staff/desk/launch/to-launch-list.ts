import { groupTodos, type TodoItem } from '#lib/launch/group-todos.ts';
import type { OpenSetting } from '#lib/launch/launch-todo.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { placesOf, summaryOf, titleOf } from '#lib/launch/words-of.ts';
import type { Site } from '#lib/site.ts';
import { deskPathOfFile } from '../paths.ts';

/** What is open before the site goes live, as `npm run launch-report` tells it, with the way to each page that it stands on. */
export type LaunchList = { count: number; summary: string; groups: LaunchGroup[] };
type LaunchGroup = {
  title: string;
  /** How to supply each of them, where that is the same for all. */
  fix: string | null;
  items: { title: string; fix: string; places: { place: string; deskPath: string | null }[] }[];
};

/** Lists what is open of a site, and of the settings of the machine. */
export function toLaunchList(site: Site, settings: readonly OpenSetting[]): LaunchList {
  const { toDo, mayStay, count } = groupTodos([...launchTodosOf(site), ...settings]);
  const groups = [...toDo, ...mayStay].map(({ title, fix, items }) => ({
    title,
    fix,
    items: items.map(toItem),
  }));
  return { count, summary: summaryOf(count), groups };
}

function toItem(item: TodoItem): LaunchGroup['items'][number] {
  const places = placesOf(item, 'content').map(({ place, file }) => ({
    place,
    deskPath: deskPathOfFile(file),
  }));
  return { title: titleOf(item), fix: item.fix, places };
}
