import type { Position } from '../issue.ts';
import type { LaunchTodo, LaunchTodoKind, OpenSetting, OutsideStep } from './launch-todo.ts';

type Open = LaunchTodo | OpenSetting | OutsideStep;

/** One thing that is open. */
export type TodoItem = {
  /** What is open, as the start of a line. */
  title: string;
  fix: string;
  /** Where it is to be supplied: each file below the content folder, and the place as editors show it; none for what stands in no file. */
  places: (Position & { file: string; place: string })[];
};

/** The things of one kind that are open. */
export type TodoGroup = {
  title: string;
  /** How to supply each of them, where that is the same for all. */
  fix: string | null;
  items: TodoItem[];
};

/** What is open, in groups; what may stay as it is, and what is done outside of the site, come last, and are not counted. */
export type LaunchList = { groups: TodoGroup[]; count: number; summary: string };

// In this order: what the law forbids to publish first.
const TITLES: Readonly<Record<LaunchTodoKind, string>> = {
  byline: 'Must not go live: a name without a license type',
  license: 'Licenses',
  fact: 'Facts about the practice',
  line: 'Emergency numbers to look up',
  statement: 'Statements to confirm',
  counsel: "Places for the practice's counsel",
  notice: 'Notices to approve',
  source: 'Sources that no one has looked up',
  author: 'To ask the authors',
  published: 'Articles without the day on which they became public',
  review: 'Pages that no one has reviewed',
  overdue: 'Reviews that are due',
  draft: 'Drafts',
  setting: 'Settings of the server',
  outside: 'Outside of the site, once it is live',
  choice: 'May stay as it is',
};

/** What may stay as it is, and what no one here knows to be done. */
const UNCOUNTED: readonly LaunchTodoKind[] = ['choice', 'outside'];

/** Groups what is open by its kind; a kind of which nothing is open has no group. */
export function groupTodos(todos: readonly Open[], contentDir = 'content'): LaunchList {
  const byKind = Map.groupBy(todos, ({ kind }) => kind);
  let count = 0;
  const groups = (Object.keys(TITLES) as LaunchTodoKind[]).flatMap((kind): TodoGroup[] => {
    // One statement may stand on many pages: whether it is true is one question.
    const items = [...Map.groupBy(byKind.get(kind) ?? [], ({ what }) => what).values()].map((same) =>
      toItem(same, contentDir),
    );
    const [first, ...others] = items;
    if (!first) return [];
    if (!UNCOUNTED.includes(kind)) count += items.length;
    const shared = others.length > 0 && others.every(({ fix }) => fix === first.fix);
    return [{ title: TITLES[kind], fix: shared ? first.fix : null, items }];
  });
  return { groups, count, summary: toSummary(count) };
}

function toItem(todos: readonly Open[], contentDir: string): TodoItem {
  const { what = '', fix = '' } = todos[0] ?? {};
  const places = todos.flatMap((todo): TodoItem['places'] => {
    if (!('file' in todo)) return [];
    const { file, line, column } = todo;
    return [{ place: `${contentDir}/${file}:${line}`, file, line, column }];
  });
  return {
    title: what.slice(0, 1).toUpperCase() + what.slice(1),
    fix,
    places: [...new Map(places.map((each) => [each.place, each])).values()],
  };
}

function toSummary(count: number): string {
  if (count === 0)
    return 'Nothing is open: everything that the site asks of the practice is supplied and confirmed.';
  return count === 1
    ? 'One thing is open before the site can go live.'
    : `${count} things are open before the site can go live.`;
}
