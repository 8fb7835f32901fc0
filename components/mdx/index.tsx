import type { ComponentType } from 'react';
import type { ComponentName } from '#lib/content/components.ts';
import type { PageView } from '#lib/page-view.ts';
import { Cycle } from '../diagrams/cycle.tsx';
import { FiveParts } from '../diagrams/five-parts.tsx';
import { Comparison, Side } from './comparison.tsx';
import { Confirm } from './confirm.tsx';
import { ContactWays } from './contact-ways.tsx';
import { Definitions } from './definitions.tsx';
import { NextSteps } from './next-steps.tsx';
import { PullLine } from './pull-line.tsx';
import { Questions } from './questions.tsx';
import { RelatedServices } from './related-services.tsx';

// biome-ignore lint/suspicious/noExplicitAny: the attributes of each were held to its schema before the page was built
type AnyComponent = ComponentType<any>;

/** Everything that staff may use in a page. The names and their attributes are in lib/content/components.ts. */
export function mdxComponentsFor({ page, related, practice }: PageView) {
  return {
    Comparison,
    Confirm,
    ContactWays: bind(ContactWays, { practice }),
    Cycle,
    Definitions,
    FiveParts,
    NextSteps,
    PullLine,
    Questions: bind(Questions, { faq: page.faq }),
    RelatedServices: bind(RelatedServices, { pages: related }),
    Side,
  } satisfies Record<ComponentName, AnyComponent>;
}

// These stand in a page without attributes: what they show comes from the page and from the facts.
function bind<Props extends object>(Component: ComponentType<Props>, props: Props): ComponentType {
  return () => <Component {...props} />;
}
