import { z } from 'zod';
import { readOldAddress } from '../../http/read-old-address.ts';
import type { Edit, Issue } from '../../issue.ts';
import { HOME } from '../../known-pages.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { withTypedLetters } from '../../text/with-typed-letters.ts';
import { answersSchema, type OneAnswer } from '../model/answers.ts';
import { type CrisisLine, crisisLinesSchema } from '../model/crisis-line.ts';
import { type DataFile, DOCUMENTS, isDataFile, WORDS_FILE } from '../model/data-files.ts';
import {
  type CrisisSearches,
  crisisSearchesSchema,
  type Navigation,
  type Notice,
  navigationSchema,
  noticesSchema,
  type Person,
  type Practice,
  practiceSchema,
  type Redirect,
  type Reference,
  redirectsSchema,
  referenceSchema,
  type Statement,
  statementsSchema,
} from '../model/facts-schema.ts';
import { KINDS } from '../model/kinds.ts';
import { pageKindAndSlugOf } from '../model/paths.ts';
import { SLUG } from '../model/schema.ts';
import { type Translation, translationsSchema } from '../model/translations.ts';
import { FORMS } from '../names/forms.ts';
import type { ContentFile } from './parse-page.ts';
import type { Picture } from './read-pictures.ts';
import type { Stray } from './read-strays.ts';
import { unreadIn } from './unread-in.ts';
import { validate } from './validate.ts';
import { withLosses } from './with-losses.ts';
import { type Locate, parseYaml, type YamlResult } from './yaml.ts';

/** Everything known that is not a page. Each list is empty, and each fact null, where its file could not be read. */
export type Facts = {
  practice: Practice;
  people: Record<string, Person>;
  crisisLines: CrisisLine[];
  crisisSearches: CrisisSearches;
  notices: Notice[];
  /** What the site says about the practice that only the practice can confirm. */
  statements: Statement[];
  /** The entries of the list of old addresses, as they are written. */
  redirects: Redirect[];
  /** The same in the one form of addresses, each old one once; those without that form are left out. */
  oldAddresses: readonly Redirect[];
  navigation: Navigation;
  references: Reference[];
  /** The questions to which the whole site has one answer. */
  answers: OneAnswer[];
  /** What the data files say in words, in the other languages of the site. */
  translations: Translation[];
  pictures: readonly Picture[];
  /** What lies in the folders of the site and is nothing to it. */
  strays: readonly Stray[];
  /** The texts of named authors, and outlines of the practice, as they gave them, by the names of their files in `documents/`. No reader is ever sent one. */
  documents: Readonly<Record<string, string>>;
  /** The words of `words.txt`, which are spelled as they stand there. */
  words: readonly string[];
  /** Files that could not be read. What they hold is not known, so nothing is called missing for it. */
  unread: ReadonlySet<string>;
  /** Where a field of a data file stands, for the checks. */
  locate: (file: string, path: readonly PropertyKey[]) => { line: number; column: number };
  /** The change of some words of a field of a data file, where they stand in the file as they are read, and once. */
  editAt: (file: string, path: readonly PropertyKey[], from: string, to: string) => { edit?: Edit };
};

// Stands in for practice.yaml while it cannot be read. No reader sees it: a site with errors is never built.
export const NOTHING_KNOWN: Practice = {
  name: 'The practice',
  legalName: null,
  description: '',
  sharingLine: '',
  city: '',
  state: 'Florida',
  locations: [],
  phone: null,
  email: null,
  hours: [],
  fees: null,
  insurance: null,
  replyWithin: null,
  languages: [],
  acceptingClients: null,
  bookingUrl: null,
  portalUrl: null,
  sameAs: [],
  aiCrawlers: 'none',
  leaveTo: 'about:blank',
  security: null,
};
const NO_SEARCHES: CrisisSearches = { page: HOME.slug, groups: [], otherWords: [] };
const NO_NAVIGATION: Navigation = {
  header: [],
  footer: [],
  action: { page: HOME.slug, label: '', shortLabel: '' },
};

/** Reads the data files of the content folder. A file that is missing or does not fit its schema is an issue. */
export function parseFacts(
  files: readonly ContentFile[],
  pictures: readonly Picture[] = [],
): { facts: Facts; issues: Issue[] } {
  const issues: Issue[] = [];
  const unread = new Set<string>();
  const places = new Map<string, Locate>();
  const ranges = new Map<string, YamlResult['rangeOf']>();
  const attempt = <S extends z.ZodType>(
    file: DataFile | `${string}/${string}`,
    schema: S,
  ): z.infer<S> | undefined => {
    const found = files.find((each) => each.file === file);
    if (!found) {
      issues.push(missing(file));
      return undefined;
    }
    const unreadable = unreadIn(found, 'yaml-syntax');
    if (unreadable) {
      issues.push(unreadable);
      return undefined;
    }
    const yaml = parseOnce(found);
    places.set(file, yaml.locate);
    ranges.set(file, yaml.rangeOf);
    issues.push(...yaml.issues);
    if (yaml.issues.length > 0) return undefined;
    const { data, issues: faults } = validate(schema, yaml.value, found, yaml.locate);
    issues.push(...withLosses(faults, yaml.losses));
    return data;
  };
  const read: typeof attempt = (file, schema) => {
    const data = attempt(file, schema);
    if (data === undefined) unread.add(file);
    return data;
  };
  // The file of a list holds it below one key, as the editor writes it. Its places are counted from the list.
  const readList = <Item extends z.ZodType>(file: DataFile, key: string, schema: z.ZodArray<Item>) => {
    const list = read(file, z.strictObject({ [key]: schema.default([]) }))?.[key];
    const locate = places.get(file);
    const rangeOf = ranges.get(file);
    if (locate) places.set(file, (path) => locate([key, ...path]));
    if (rangeOf) ranges.set(file, (path) => rangeOf([key, ...path]));
    return list;
  };
  // The entries of a folder that has a file for each, by the names of the files.
  const filesIn = (
    folder: string,
    ending: string,
  ): (ContentFile & { name: string; file: `${string}/${string}` })[] =>
    files.flatMap(({ file, text }) => {
      // Hidden files are the system's own.
      if (!file.startsWith(`${folder}/`) || file.includes('/.')) return [];
      const name = file.endsWith(ending) ? file.slice(folder.length + 1, -ending.length) : '';
      if (SLUG.test(name)) return [{ name, file: `${folder}/${name}${ending}`, text }];
      issues.push(misnamed(file, folder, ending));
      return [];
    });
  const readFolder = <S extends z.ZodType>(folder: string, schema: S): [name: string, z.infer<S>][] =>
    filesIn(folder, '.yaml').flatMap(({ name, file }) => {
      const data = read(file, schema);
      return data === undefined ? [] : [[name, data]];
    });
  const redirects = readList('redirects.yaml', 'redirects', redirectsSchema) ?? [];
  const facts: Facts = {
    practice: read('practice.yaml', practiceSchema) ?? NOTHING_KNOWN,
    people: Object.fromEntries(readFolder(KINDS.person.folder, KINDS.person.schema)),
    crisisLines: readList('crisis-lines.yaml', 'lines', crisisLinesSchema) ?? [],
    crisisSearches: read('crisis-searches.yaml', crisisSearchesSchema) ?? NO_SEARCHES,
    notices: readList('notices.yaml', 'notices', noticesSchema) ?? [],
    statements: readList('statements.yaml', 'statements', statementsSchema) ?? [],
    redirects,
    oldAddresses: oldAddressesIn(redirects),
    navigation: read('navigation.yaml', navigationSchema) ?? NO_NAVIGATION,
    references: readFolder('sources', referenceSchema).map(([id, source]) => ({ id, ...source })),
    answers: readList('answers.yaml', 'answers', answersSchema) ?? [],
    translations: readList('translations.yaml', 'languages', translationsSchema) ?? [],
    pictures,
    strays: [],
    documents: Object.fromEntries(
      filesIn(DOCUMENTS.folder, DOCUMENTS.ending).map(({ name, text }) => [name, withTypedLetters(text)]),
    ),
    words: wordListOf(files.find(({ file }) => file === WORDS_FILE)?.text ?? ''),
    unread,
    locate: (file, path) => places.get(file)?.(path) ?? { line: 1, column: 1 },
    editAt: (file, path, from, to) => {
      const range = ranges.get(file)?.(path);
      const text = files.find((each) => each.file === file)?.text.slice(range?.start, range?.end);
      const [before = '', ...after] = range && text ? text.split(from) : [];
      if (!range || after.length !== 1) return {};
      const start = range.start + before.length;
      return { edit: { file, start, end: start + from.length, text: to } };
    },
  };
  return { facts, issues };
}

function oldAddressesIn(redirects: readonly Redirect[]): Redirect[] {
  const found = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const [from, to] = [readOldAddress(redirect.from).address, readOldAddress(redirect.to).address];
    if (from !== null && to !== null && !found.has(from)) found.set(from, { from, to });
  }
  return [...found.values()];
}

// One word a line; what follows a # is a note.
function wordListOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((word) => word !== '');
}

// Whoever changes some files of a site and reads it anew pays for those alone.
const parseOnce = memoizeByObject(({ file, text }: ContentFile) => parseYaml(text, file));

function misnamed(file: string, folder: string, ending: string): Issue {
  return {
    rule: 'misplaced-file',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `The file "${file}" is not read: its name is not that of a file in ${folder}/.`,
    fix: `Rename it with small letters, digits and hyphens only and ${ending} at the end, such as ${folder}/smith${ending}, or move it out of this folder.`,
    inEditor: STRAY,
  };
}

/** The issue of a file that every site has, and this one has not. */
export function missing(file: string): Issue {
  return {
    rule: 'missing-file',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `The file "${file}" is not in the content folder.`,
    fix: 'Bring it back, for example from the last saved version of the site.',
    inEditor: {
      message: isDataFile(file)
        ? `All of "${FORMS[file].name}" is gone.`
        : `The page "${pageKindAndSlugOf(file)?.slug ?? file}" is gone, and the site cannot do without it.`,
      fix: 'Bring it back from its history, or ask the developer.',
    },
  };
}

/** What staff hear of a file that is none of the editor's. */
export const STRAY = {
  message: 'A file lies among those of the site that the editor does not know.',
  fix: 'It was not made in the editor. Ask the developer to move or rename it.',
};
