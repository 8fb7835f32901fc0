import { stringify } from 'yaml';
import type { PageKind } from '../content/model/kinds.ts';
import type { Frontmatter } from '../content/model/schema.ts';
import { type Around, templateOf } from './templates.ts';

/** What is known about a page before it is written. */
export type Sketch = Around & {
  kind: PageKind;
  title: string;
  parent: string | undefined;
  audience: Frontmatter['audience'];
  /** The day it is started. */
  today: string;
};

const LONGEST_LABEL = 40;

/** The text of a new page, as the editor writes it: a draft, with a marked blank for everything that its author has to write. */
export function toPageText(sketch: Sketch): string {
  const { kind, title, parent, audience, today } = sketch;
  const body = templateOf(kind)(sketch).filter(Boolean).join('\n\n');
  const fields = {
    title,
    heading: title,
    description: '(Write: one or two sentences for search results, 50 to 170 characters.)',
    navLabel: title.length <= LONGEST_LABEL ? title : '(Write: a short name for menus)',
    summary: '(Write: one sentence that says where the page leads.)',
    audience,
    // No one signs a page before it is written.
    author: 'practice',
    ...(parent && { parent }),
    // Who publishes without the staff room has no one to fill it in: better a day to look at than none.
    published: today,
    updated: today,
    draft: true,
    ...(body.includes('<Questions />') && {
      faq: [
        {
          question: '(Write: a question as a reader would ask it)?',
          answer: '(Write: the answer, in a few plain sentences.)',
        },
      ],
    }),
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}\n`;
}
