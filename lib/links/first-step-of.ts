import type { Page } from '../content/model/page.ts';
import type { Frontmatter } from '../content/model/schema.ts';
import type { Graph } from './build-graph.ts';
import { nodeOf } from './relations.ts';

/** What the head of a main page offers first: the action of the site, or what the page says of safety. */
const FIRST_STEPS = {
  person: 'action',
  // Who has just found out may be in danger at home, and so has to see that before a button to book. One of a couple may be that reader.
  partner: 'safety',
  couple: 'safety',
  all: 'action',
} satisfies Record<Frontmatter['audience'], 'action' | 'safety'>;

const SAFETY_COMPONENTS: readonly string[] = ['CareCard', 'CrisisNotice', 'CrisisLines'];

/** A link that a page offers. */
export type Step = { path: string; label: string };

/** What leads away from any page. */
export type Steps = {
  graph: Graph;
  action: Step;
  /** The page with all emergency numbers, for a page that has none; undefined where there is none. */
  crisisPath: string | undefined;
};

/** What the head of a main page offers first, by whom the page speaks to. */
export function firstStepOf(page: Page, steps: Steps): Step {
  if (FIRST_STEPS[page.frontmatter.audience] === 'action') return steps.action;
  return safetyStepOf(page, steps) ?? steps.action;
}

/**
 * Where a page tells whom to call: to readers who may be in danger, its own words on that; to all others, and where it has none, the page with all
 * numbers. Undefined where there is no such page.
 */
export function safetyStepOf(
  page: Page,
  { graph, crisisPath }: Pick<Steps, 'graph' | 'crisisPath'>,
): Step | undefined {
  const heading = FIRST_STEPS[page.frontmatter.audience] === 'safety' ? safetyHeadingOf(page) : undefined;
  if (heading) return { path: `#${heading.id}`, label: heading.text };
  if (crisisPath === undefined) return undefined;
  return { path: crisisPath, label: nodeOf(graph, crisisPath).page.frontmatter.navLabel };
}

/** The heading over the first thing on a page that says when to call whom. */
function safetyHeadingOf({ headings, components }: Page) {
  const first = components.find(({ name }) => SAFETY_COMPONENTS.includes(name));
  return first && headings.findLast(({ line }) => line < first.line);
}
