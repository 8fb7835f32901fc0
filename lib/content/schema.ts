import { z } from 'zod';

// The sentences in describe() are the manual: the checks quote them to staff, and the editor's form shows them.

const text = (max: number) => z.string().trim().min(1).max(max);

/** A calendar day, `2026-11-22`, that exists. */
export const day = z.iso.date();

/** A file name without its ending: small letters, digits and hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(SLUG);

const question = z.strictObject({
  question: text(160)
    .endsWith('?')
    .describe('The question as a reader would ask it, ending in a question mark.'),
  answer: text(1200).describe('The answer, in a few plain sentences. Links are allowed.'),
});

const review = z.strictObject({
  by: slug.describe('Who reviewed the page: a file name from content/people.'),
  on: day.describe('The day of the review, such as 2026-11-22.'),
  next: day.describe('The day by which the page is to be reviewed again.'),
});

const common = {
  title: text(70).describe(
    'The name of the page in search results and in the browser tab: at most 70 characters, and no other page has it.',
  ),
  heading: text(110).describe('The large heading at the top of the page.'),
  description: text(170)
    .min(50)
    .describe('One or two sentences for search results, 50 to 170 characters, and no other page has them.'),
  navLabel: text(40).describe('The short name of the page in menus and lists.'),
  summary: text(200)
    .optional()
    .describe('One sentence that says where the page leads, for lists of related pages.'),
  audience: z
    .enum(['person', 'partner', 'couple', 'all'])
    .describe('Whom the page speaks to: person, partner, couple or all.'),
  author: slug.describe('Who wrote the page: "practice", or a file name from content/people.'),
  published: day
    .optional()
    .describe('The day the page was first public. Leave it out while it is not known.'),
  updated: day.describe('The day the words were last changed, such as 2026-11-22.'),
  reviewed: review.optional().describe('A real review by a named person. Leave it out where there was none.'),
  faq: z.array(question).default([]).describe('Questions and answers, shown where <Questions /> stands.'),
  related: z
    .array(slug)
    .default([])
    .describe(
      'File names of the pages to offer where <RelatedServices /> stands. Left out, the pages below and beside are offered.',
    ),
  order: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'Where the page stands among those below the same page: 1 comes first. Left out, it comes after the numbered ones.',
    ),
  listed: z
    .boolean()
    .default(true)
    .describe('false keeps the page out of search engines, the sitemap and lists of pages.'),
  draft: z.boolean().default(false).describe('true keeps the page off the site.'),
  scripts: z
    .boolean()
    .default(true)
    .describe(
      'false sends the page without any script, as the page for emergencies is sent. "Leave this site" is a plain link there.',
    ),
  share: z
    .enum(['neutral', 'full'])
    .default('neutral')
    .describe(
      'What a shared link shows: neutral (the name of the practice only) or full (title and description).',
    ),
};

const parent = slug.describe('The file name, without .mdx, of the page above this one.');

// A lead is the promise under the heading. Lines stay lines: the practice writes in short ones.
const lead = z
  .array(text(200))
  .default([])
  .describe('The short lines under the heading, one item a line of the page.');

/** What the top of each kind of page may hold. Unknown keys are refused, so that a slip is not silently ignored. */
export const frontmatterSchemas = {
  pillar: z.strictObject({ ...common, parent: parent.optional(), lead }),
  article: z.strictObject({ ...common, parent, lead }),
  page: z.strictObject({ ...common, parent: parent.optional(), lead }),
};

export type Kind = keyof typeof frontmatterSchemas;
export type Frontmatter = z.infer<(typeof frontmatterSchemas)['pillar']>;
