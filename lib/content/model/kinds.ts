import type { z } from 'zod';
import { ARTICLES } from '../../known-pages.ts';
import { type Language, type OtherLanguage, SITE_LANGUAGE } from '../../languages.ts';
import { personSchema } from './facts-schema.ts';
import { type DrawingName, lowerPageSchema, pageSchema, sheetSchema, translatedSchema } from './schema.ts';

/** What is true of every kind of content. */
type KindSpec = {
  /** Its folder below the content folder. The names of the files in it are slugs. */
  folder: string;
  /** What its addresses begin with: a slug and a slash follow. No page of another kind may have the address that this is. */
  base: string;
  /** What staff call one of it, and several. */
  name: { one: string; many: string };
  /** The language that its pages are in. */
  language: Language;
  /** Its fields: the checks hold files to them, and the form of the editor is made of them. */
  schema: z.ZodObject;
  /** The layout that draws its pages, in `components/layouts`; the front door has one of its own. */
  layout: LayoutName;
  /** What is drawn at the head of a page that names no drawing; null where that depends on whom the page is for. */
  drawing: DrawingName | null;
  /** Which of its pages stand below one that they name: every one, every one but the top of the site, or those that choose to. */
  parent: 'always' | 'all-but-one' | 'by-choice';
  /** How lists show it: as a branch of the site, as an article, in lists of articles and in the feed, or as one of the other pages. */
  listedAs: 'branch' | 'article' | 'page';
  /** What its pages are about, as search engines are told (schema.org): something that is offered, a text of its own, or someone. */
  mainEntity: 'Service' | 'Article' | 'Person' | null;
  /** Whether it tells of therapy: such a text is medical, is reviewed by a clinician, and has to be easy to read. */
  isAboutTherapy: boolean;
  /** Whether only sources that someone looked up may carry its claims. Elsewhere, others are worth a second look. */
  needsVerifiedSources: boolean;
  /** Whether people search for it with the name of a place, so that its title says what its address says. */
  isSoughtByPlace: boolean;
  /**
   * Whether each of its pages is one sheet to print, of which the paper tells no one what it is about or where it comes from. No list and no search engine
   * shows it unless its fields say so, and the search of the site finds it all the same.
   */
  isForPaper: boolean;
};

/** A kind of which each file is a page: it has fields and, below them, words with any component of `components.ts`. */
type PageKindSpec = KindSpec & { ending: '.mdx' };

/** A kind of which each file has fields alone: its pages are made of them (`lib/content/people`). */
type FieldsKindSpec = KindSpec & { ending: '.yaml' };

export type LayoutName = 'front' | 'pillar' | 'article' | 'plain' | 'sheet' | 'person';

/** What holds for the pages in one other language: they lie in one folder, and below one address. What a page is drawn and told as, it has of the page that it translates. */
const inLanguage = <Folder extends string, Lang extends OtherLanguage>(
  folder: Folder,
  lang: Lang,
  name: KindSpec['name'],
) =>
  ({
    folder,
    ending: '.mdx',
    base: `/${folder}/`,
    name,
    language: lang,
    schema: translatedSchema(lang),
    layout: 'plain',
    drawing: 'window',
    parent: 'by-choice',
    listedAs: 'page',
    mainEntity: null,
    isAboutTherapy: false,
    needsVerifiedSources: false,
    isSoughtByPlace: false,
    isForPaper: false,
  }) as const;

/** Every kind of content that has an address of its own. Whatever depends on the kind of a page or a person is read from here. */
export const KINDS = {
  pillar: {
    folder: 'pillars',
    ending: '.mdx',
    base: '/',
    name: { one: 'Main page', many: 'Main pages' },
    language: SITE_LANGUAGE,
    schema: pageSchema,
    layout: 'pillar',
    drawing: null,
    parent: 'all-but-one',
    listedAs: 'branch',
    mainEntity: 'Service',
    isAboutTherapy: true,
    needsVerifiedSources: true,
    isSoughtByPlace: true,
    isForPaper: false,
  },
  article: {
    folder: 'articles',
    ending: '.mdx',
    base: ARTICLES.path,
    name: { one: 'Article', many: 'Articles' },
    language: SITE_LANGUAGE,
    schema: lowerPageSchema,
    layout: 'article',
    drawing: 'book',
    parent: 'always',
    listedAs: 'article',
    mainEntity: 'Article',
    isAboutTherapy: true,
    needsVerifiedSources: false,
    isSoughtByPlace: false,
    isForPaper: false,
  },
  page: {
    folder: 'pages',
    ending: '.mdx',
    base: '/',
    name: { one: 'Other page', many: 'Other pages' },
    language: SITE_LANGUAGE,
    schema: pageSchema,
    layout: 'plain',
    drawing: 'window',
    parent: 'by-choice',
    listedAs: 'page',
    mainEntity: null,
    isAboutTherapy: false,
    needsVerifiedSources: false,
    isSoughtByPlace: false,
    isForPaper: false,
  },
  plan: {
    folder: 'plans',
    ending: '.mdx',
    base: '/plans/',
    name: { one: 'Sheet to print', many: 'Sheets to print' },
    language: SITE_LANGUAGE,
    schema: sheetSchema,
    layout: 'sheet',
    drawing: 'sheet',
    parent: 'always',
    listedAs: 'page',
    mainEntity: null,
    isAboutTherapy: false,
    needsVerifiedSources: false,
    isSoughtByPlace: false,
    isForPaper: true,
  },
  spanish: inLanguage('es', 'es-US', { one: 'Page in Spanish', many: 'Pages in Spanish' }),
  person: {
    folder: 'people',
    ending: '.yaml',
    base: '/people/',
    name: { one: 'Person', many: 'People' },
    language: SITE_LANGUAGE,
    schema: personSchema,
    layout: 'person',
    drawing: 'chair',
    parent: 'by-choice',
    listedAs: 'page',
    mainEntity: 'Person',
    isAboutTherapy: false,
    needsVerifiedSources: false,
    isSoughtByPlace: false,
    isForPaper: false,
  },
} as const satisfies Record<string, FieldsKindSpec | PageKindSpec>;

export type Kind = keyof typeof KINDS;

/** The kinds of which each file is a page. */
export type PageKind = {
  [Each in Kind]: (typeof KINDS)[Each] extends { ending: '.mdx' } ? Each : never;
}[Kind];
