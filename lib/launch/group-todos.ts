import type { LaunchTodo, LaunchTodoKind, OpenSetting } from './launch-todo.ts';

/** One thing that is open, in every place where it stands. */
export type TodoItem = {
  what: string;
  fix: string;
  gaps: (LaunchTodo | OpenSetting)[];
};

/** The things of one kind that are open. */
export type TodoGroup = {
  title: string;
  /** How to supply each of them, where that is the same for all. */
  fix: string | null;
  items: TodoItem[];
};

/** What is open, in groups: what has to be done before the site goes live, and what may stay as it is. */
export type LaunchList = { toDo: TodoGroup[]; mayStay: TodoGroup[]; count: number };

// In this order: what the law forbids to publish first.
const TITLES: Readonly<Record<LaunchTodoKind, string>> = {
  byline: 'Must not go live: a name without a license type',
  license: 'Licenses',
  fact: 'Facts about the practice',
  statement: 'Statements to confirm',
  counsel: "Places for the practice's counsel",
  notice: 'Notices to approve',
  source: 'Sources that nobody has looked up',
  author: 'To ask the authors',
  review: 'Pages that nobody has reviewed',
  overdue: 'Reviews that are due',
  draft: 'Drafts',
  setting: 'Settings of the server',
  choice: 'May stay as it is',
};

/** Groups what is open by its kind; a kind of which nothing is open has no group. */
export function groupTodos(gaps: readonly (LaunchTodo | OpenSetting)[]): LaunchList {
  const groups = (Object.keys(TITLES) as LaunchTodoKind[]).flatMap(
    (kind): (TodoGroup & { kind: LaunchTodoKind })[] => {
      const items = itemsOf(gaps.filter((gap) => gap.kind === kind));
      const [first] = items;
      if (!first) return [];
      const shared = items.length > 1 && items.every(({ fix }) => fix === first.fix);
      return [{ kind, title: TITLES[kind], fix: shared ? first.fix : null, items }];
    },
  );
  const toDo = groups.filter(({ kind }) => kind !== 'choice');
  const count = toDo.reduce((sum, group) => sum + group.items.length, 0);
  return { toDo, mayStay: groups.filter(({ kind }) => kind === 'choice'), count };
}

// One statement may stand on many pages: whether it is true is one question.
function itemsOf(gaps: readonly (LaunchTodo | OpenSetting)[]): TodoItem[] {
  const items = new Map<string, TodoItem>();
  for (const gap of gaps) {
    const item = items.get(gap.what);
    if (item) item.gaps.push(gap);
    else items.set(gap.what, { what: gap.what, fix: gap.fix, gaps: [gap] });
  }
  return [...items.values()];
}
