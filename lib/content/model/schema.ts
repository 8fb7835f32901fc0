import { z } from 'zod';
import {
  LANGUAGE_NAMES,
  type Language,
  type OtherLanguage,
  SITE_LANGUAGE,
  spokenIn,
} from '../../languages.ts';

// The sentences in describe() are the manual: the checks quote them to staff, and the editor's form shows them.

/** How a text is written: in plain words, which readers see letter by letter, or in Markdown. Names, addresses and choices are neither. */
export type Written = 'words' | 'markdown';

/** A text of plain words for readers. The checks find those that a page, a component or a data file has by this. */
export const words = z.string().trim().min(1, { abort: true }).meta({ written: 'words' });

const text = (max: number) => words.max(max);

/** Whether a year can be one of this site: with a digit too few or too many, it is another (the year 0026). */
const isOfThisCentury = (date: string) => !z.iso.date().safeParse(date).success || date.startsWith('20');

/** A calendar day, `2026-11-22`, that exists, and in whose year the site may have said something. */
export const day = z.iso.date().refine(isOfThisCentury, {
  message: 'has a year that cannot be meant: years here are between 2000 and 2099',
});

/** A file name without its ending: small letters, digits and hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(SLUG);

/** What a name can be chosen from, so that the editor offers a list; the checks find names that are not in it. */
export type Choices = 'pages' | 'people' | 'sources' | 'lines' | 'statements' | 'documents' | 'facts';

const among = (choices: Choices) => slug.meta({ choices });

/** The file name of a page. */
export const pageName = among('pages');

/** The file name of a person in `people/`. */
const personName = among('people');

/** The id of an emergency number. */
export const lineName = among('lines');

/** The id of a statement. */
export const statementName = among('statements');

/** The id of a source. */
export const sourceName = among('sources');

/** What can be drawn at the head of a page: things in a room, none of which tells what the page is about. */
const DRAWINGS = [
  'bag',
  'book',
  'chair',
  'cups',
  'door',
  'lamp',
  'phone',
  'screen',
  'sheet',
  'window',
] as const;

export type DrawingName = (typeof DRAWINGS)[number];

const question = z.strictObject({
  question: text(160)
    .endsWith('?')
    .describe('The question as a reader would ask it, ending in a question mark.'),
  answer: text(1200)
    .meta({ written: 'markdown' })
    .describe('The answer, in a few plain sentences. Links are allowed.'),
});

const review = z.strictObject({
  by: personName.describe('Who reviewed the page.'),
  on: day.describe('The day of the review, such as 2026-11-22.'),
  next: day.describe('The day by which the page is to be reviewed again.'),
});

const outline = z.strictObject({
  document: among('documents').describe('The outline, as the practice wrote it.'),
  notes: z
    .array(z.string().trim().min(1).max(200))
    .default([])
    .describe('Words of the outline that speak to whoever makes the page, such as "(internal links)".'),
  leftOut: z
    .array(
      z.strictObject({
        line: z.string().trim().min(1).max(300).describe('The line, as the outline has it.'),
        because: z.string().trim().min(1).max(300).describe('Why the page does not use it.'),
      }),
    )
    .default([])
    .describe(
      'The lines of the outline that the page does not use, and why. The practice is told before launch.',
    ),
});

const parent = pageName.describe('The page above this one.');

// One for each folder: a page cannot lie among those of another language.
const langOf = (lang: Language) =>
  z
    .enum([lang])
    .default(lang)
    .describe(
      `The language that the page is written in: ${LANGUAGE_NAMES[spokenIn(lang)]} (${lang}). Pages in other languages have a place of their own.`,
    );

// In the order in which they stand at the top of a page, and in the form of the editor.
const fields = <Parent extends z.ZodType>(parent: Parent) => ({
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
  author: personName.describe('Who wrote the page: the practice, or a person.'),
  document: among('documents')
    .optional()
    .describe('For a page by a named author: the text as the author gave it. The page keeps its words.'),
  // No reader sees these.
  askAuthor: z
    .array(z.string().trim().min(1).max(300))
    .default([])
    .describe(
      'What the author is still to be asked about the page. It is on the list of what is open before launch.',
    ),
  readByAuthor: day
    .optional()
    .describe('The day the author read the page as it stands, and agreed to it. Leave it empty until then.'),
  outline: outline
    .optional()
    .describe('For a page that the practice gave an outline of: its lines stand on the page word for word.'),
  parent,
  order: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'Where the page stands among those below the same page: 1 comes first. Left empty, it comes after the numbered ones.',
    ),
  published: day
    .optional()
    .describe(
      'The day on which readers could first see the page; search engines and feeds ask for it. Leave it empty: "Publish" fills it in. If readers had the page before, write the day where you know it.',
    ),
  updated: day.describe('The day the words were last changed, such as 2026-11-22.'),
  reviewed: review
    .optional()
    .describe('A real review by a named person. Leave it empty where there was none.'),
  draft: z.boolean().default(false).describe('Keeps the page off the site.'),
  listed: z
    .boolean()
    .default(true)
    .describe('Shows the page to search engines, in the sitemap and in lists of pages.'),
  scripts: z
    .boolean()
    .default(true)
    .describe(
      'Sends the page with its scripts. Without them, as the page for emergencies is sent, "Leave this site" is a plain link.',
    ),
  lang: langOf(SITE_LANGUAGE),
  share: z
    .enum(['neutral', 'full'])
    .default('neutral')
    .describe(
      'What a shared link shows: neutral (the name of the practice only) or full (title and description).',
    ),
  drawing: z
    .enum(['usual', ...DRAWINGS])
    .default('usual')
    .describe(
      'What is drawn at the top of the page: usual (as its kind and its readers ask for), or a thing that you choose.',
    ),
  related: z
    .array(pageName)
    .default([])
    .describe(
      'The pages to offer where the component "Related services" stands. Left empty, the pages below and beside are offered.',
    ),
  // Lines stay lines: the practice writes in short ones.
  lead: z
    .array(text(200))
    .default([])
    .describe('The short lines under the heading, one item a line of the page: the promise of the page.'),
  faq: z
    .array(question)
    .default([])
    .describe('Questions and answers, shown where the component "Questions" stands.'),
});

/** What the top of a page may hold. Unknown keys are refused, so that a slip is not silently ignored. */
export const pageSchema = z.strictObject(fields(parent.optional()));

/** The same of a page that always stands below another. */
export const lowerPageSchema = z.strictObject(fields(parent));

/** The same of a sheet to print, which is opened from its page and is on no list unless it says so. */
export const sheetSchema = lowerPageSchema.extend({
  listed: lowerPageSchema.shape.listed
    .unwrap()
    .default(false)
    .describe(
      'Shows the sheet to search engines, in the sitemap and in lists of pages. Most sheets are better off without.',
    ),
});

/** The same of a page in another language than that of the site. */
export const translatedSchema = (of: OtherLanguage) =>
  pageSchema.extend({
    lang: langOf(of),
    translationOf: pageName
      .optional()
      .describe(
        'The page that says the same in English: readers and search engines are led from one to the other. Empty where there is none.',
      ),
  });

export type Frontmatter = z.infer<typeof pageSchema> & { translationOf?: string };
