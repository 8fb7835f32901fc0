import type { ComponentName } from '../content/components/registry.ts';
import type { Page } from '../content/model/page.ts';
import { type Step, type Steps, safetyStepOf } from './first-step-of.ts';

/**
 * What a page offers along the way, safety first: where it tells whom to call, its sheet to print, and the step that it names as the main one at
 * its end. Each is in the words of the page itself.
 */
export function stepsOf(page: Page, steps: Omit<Steps, 'action'>): Step[] {
  return [safetyStepOf(page, steps), firstLinkIn(page, 'OnPaper'), firstLinkIn(page, 'NextSteps')].filter(
    (step) => step !== undefined,
  );
}

/** The first link in the first component of a name. Both hold nothing but links, so it is the first after its beginning. */
function firstLinkIn(
  { components, links }: Page,
  wanted: Extract<ComponentName, 'OnPaper' | 'NextSteps'>,
): Step | undefined {
  const first = components.find(({ name }) => name === wanted);
  const link = first && links.find(({ line }) => line > first.line);
  return link && { path: link.href, label: link.text };
}
