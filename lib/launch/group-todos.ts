import { posix } from 'node:path';
import type { Position } from '../issue.ts';
import type { LaunchTodo, LaunchTodoKind, OpenSetting, OutsideStep } from './launch-todo.ts';
import { PARTS, toSaid, toSummary } from './letter.ts';

type Open = LaunchTodo | OpenSetting | OutsideStep;

/** One thing that is open. */
export type TodoItem = {
  /** What is open, as the start of a line. */
  title: string;
  fix: string;
  /** Where it is to be supplied: each file below the content folder, and the place as editors show it; none for what stands in no file. */
  places: (Position & { file: string; place: string; field?: readonly PropertyKey[] })[];
};

/** The things of one kind that are open. */
export type TodoGroup = {
  title: string;
  /** What is said before them. */
  opening: string;
  /** How to supply each of them, where that is the same for all. */
  fix: string | null;
  items: TodoItem[];
};

/** What is open, in groups; what may stay as it is, and what is done outside of the site, come last, and are not counted. */
export type LaunchList = { groups: TodoGroup[]; count: number; summary: string };

/** What may stay as it is, and what no one here knows to be done. */
const UNCOUNTED: readonly LaunchTodoKind[] = ['choice', 'outside'];

/** Groups what is open by its kind; a kind of which nothing is open has no group. */
export function groupTodos(todos: readonly Open[], contentDir = 'content'): LaunchList {
  const byKind = Map.groupBy(todos, ({ kind }) => kind);
  let count = 0;
  const groups = (Object.keys(PARTS) as LaunchTodoKind[]).flatMap((kind): TodoGroup[] => {
    // One statement may stand on many pages: whether it is true is one question.
    const items = [...Map.groupBy(byKind.get(kind) ?? [], ({ what }) => what).values()].map((same) =>
      toItem(same, contentDir),
    );
    const [first, ...others] = items;
    if (!first) return [];
    if (!UNCOUNTED.includes(kind)) count += items.length;
    const shared = others.length > 0 && others.every(({ fix }) => fix === first.fix);
    return [{ ...PARTS[kind], fix: shared ? first.fix : null, items }];
  });
  return { groups, count, summary: toSummary(count) };
}

function toItem(todos: readonly Open[], contentDir: string): TodoItem {
  const [first] = todos;
  const { what = '', fix = '' } = first ?? {};
  const places = todos.flatMap((todo): TodoItem['places'] => {
    if (!('file' in todo)) return [];
    const { file, line, column, field } = todo;
    const place = `${posix.join(contentDir, file)}:${line}`;
    return [{ place, file, line, column, ...(field && { field }) }];
  });
  const isSaid = first && 'isSaid' in first && first.isSaid;
  return {
    title: isSaid ? toSaid(what, places) : what.slice(0, 1).toUpperCase() + what.slice(1),
    fix,
    places: [...new Map(places.map((each) => [each.place, each])).values()],
  };
}
