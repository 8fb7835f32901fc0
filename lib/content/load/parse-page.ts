import type { Root, Yaml } from 'mdast';
import type { z } from 'zod';
import type { Issue, TextRange } from '../../issue.ts';
import { answerIdsOf, headingIdsOf } from '../../markdown/heading-ids.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import { startOf } from '../../markdown/position.ts';
import { plainWordsOf } from '../../text/plain-words.ts';
import { KINDS, type PageKind } from '../model/kinds.ts';
import type { Faq, Page } from '../model/page.ts';
import { pageKindAndSlugOf, pathOf } from '../model/paths.ts';
import type { Frontmatter } from '../model/schema.ts';
import { isDraftText } from './is-draft-text.ts';
import { partsOf } from './parts-of.ts';
import { unreadIn } from './unread-in.ts';
import { validate } from './validate.ts';
import { withLosses } from './with-losses.ts';
import { parseYaml } from './yaml.ts';
import { UNREADABLE } from './yaml-issues.ts';

export type ContentFile = { file: string; text: string };

/**
 * Turns the text of one MDX file into a page. What can be read is read even when another part is broken, so that
 * one run tells an author everything.
 */
export function parsePage({ file, text }: ContentFile): { page: Page; issues: Issue[] } {
  const place = pageKindAndSlugOf(file);
  if (!place) throw new Error(`${file} is not the path of a page; parseContent sorts those out first`);
  const unreadable = unreadIn({ file, text }, 'mdx-syntax');
  const { tree, compiles, issues } = unreadable
    ? { ...UNREAD_BODY, issues: [unreadable] }
    : readBody(text, file);
  const { data, locate, rangeOf, issues: faults } = readFrontmatter(tree, place.kind, { file, text });
  if (!unreadable) issues.push(...faults);

  const path = pathOf(place.kind, place.slug);
  const frontmatter = data ?? standInFor(place, isDraftText(text));
  const ids = answerIdsOf(frontmatter.faq.map((item) => item.question));
  const faq = frontmatter.faq.map(({ question, answer: written }, index): Faq => {
    const field = ['faq', index, 'answer'];
    const place = locate(field);
    const { tree: answer, issues: found } = parseMarkdown(written, file);
    issues.push(...found.map((issue) => ({ ...issue, ...place })));
    for (const { node } of nodesOf(answer, 'link', 'definition')) {
      const range = node.data?.destination;
      const inFile = range && rangeInFile(range, written, text, rangeOf(field));
      node.data = { ...node.data, destination: inFile ?? undefined };
    }
    return { ...place, index, id: ids[index] ?? '', question, answer, text: plainWordsOf(answer) };
  });
  return {
    issues,
    page: {
      ...place,
      path,
      file,
      text,
      frontmatter,
      isPlaceholder: data === undefined,
      compiles,
      locate,
      tree,
      headings: headingIdsOf(tree).map(({ node, id, text }) => ({
        ...startOf(node),
        depth: node.depth,
        id,
        text,
      })),
      ...partsOf({ tree, faq, path }),
      faq,
      written: null,
      seenWith: null,
    },
  };
}

const UNREAD_BODY = { tree: { type: 'root', children: [] } satisfies Root as Root, compiles: false };

/** What stands in the place of the line above the fields: dashes of any kind, or nothing; null where there are no fields. */
function firstFenceIn(text: string): string | null {
  const [line = ''] = text.trimStart().split('\n', 1);
  if (/^\s*([-–—―−_=+*~]{1,}|`{3}\w*|\\?-[-\\]*)\s*$/.test(line)) return line.trim();
  return /^(title|heading|description|navLabel|audience|author|updated|draft): /.test(line) ? '' : null;
}

// Fields behind an empty line, or without their last "---", are text to the parser. Nothing good comes of checking that.
function readBody(text: string, file: string): ReturnType<typeof parseMarkdown> {
  const parsed = parseMarkdown(text, file);
  const hasFields = parsed.tree.children.some((child) => child.type === 'yaml');
  if (hasFields || firstFenceIn(text) === null) return parsed;
  return { ...UNREAD_BODY, issues: [] };
}

function readFrontmatter(tree: Root, kind: PageKind, { file, text }: ContentFile) {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml');
  const nothing = { data: undefined, locate: () => ({ line: 1, column: 1 }), rangeOf: () => null };
  if (!node) return { ...nothing, issues: [frontmatterMissing(file, text)] };
  const { line, offset = 0 } = node.position?.start ?? { line: 1 };
  const yaml = parseYaml(node.value, file, line + 1);
  if (yaml.issues.length > 0) return { ...nothing, issues: yaml.issues };
  const schema: z.ZodType<Frontmatter> = KINDS[kind].schema;
  const { data, issues } = validate(schema, yaml.value, { file, text }, yaml.locate);
  const first = text.indexOf('\n', offset) + 1;
  const rangeOf = (path: readonly PropertyKey[]): TextRange | null => {
    const range = yaml.rangeOf(path);
    return range && { start: first + range.start, end: first + range.end };
  };
  return { data, locate: yaml.locate, rangeOf, issues: withLosses(issues, yaml.losses) };
}

// Keeps a page with unusable fields in the link graph, so that links to it are not called broken as well.
function standInFor({ kind, slug }: { kind: PageKind; slug: string }, draft: boolean): Frontmatter {
  const words = { title: slug, heading: slug, description: slug, navLabel: slug };
  const lists = { faq: [], related: [], lead: [], askAuthor: [] };
  return {
    ...words,
    ...lists,
    audience: 'all',
    author: 'practice',
    updated: '1970-01-01',
    draft,
    listed: true,
    scripts: true,
    lang: KINDS[kind].language,
    share: 'neutral',
    drawing: 'usual',
  };
}

function frontmatterMissing(file: string, text: string): Issue {
  const [message, fix] = slipInFences(text);
  return {
    rule: 'missing-frontmatter',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message,
    fix,
    inEditor: UNREADABLE,
  };
}

function slipInFences(text: string): readonly [string, string] {
  if (/^---[ \t]*(\n|$)/.test(text)) return ENDLESS;
  const first = firstFenceIn(text);
  if (first === null) return ABSENT;
  if (first === '') return ['The line above the fields of the page is missing.', HYPHENS];
  return first === '---'
    ? [
        'There is an empty line or a space above the fields of the page.',
        `Delete what is above it. ${HYPHENS}`,
      ]
    : [`The line above the fields of the page is "${first}", and it is to be three hyphens.`, HYPHENS];
}

const HYPHENS =
  'Start the file with a line "---": three hyphens and nothing else. The same line stands between the last field and the first words.';
const ABSENT = [
  'The page has no fields at its top.',
  'Start the file with a line "---", then the fields (title: …, heading: …), then a line "---". Copy them from another page.',
] as const;
const ENDLESS = [
  'The fields at the top of the page have no end.',
  'Write a line of three hyphens, "---", after the last field and before the first words.',
] as const;

/**
 * Where an address of an answer stands in the file. A place in the answer is none in the file, whose lines YAML folds; but an address
 * has no spaces to be folded: the second time that it stands in the answer is the second time that it stands in the field.
 */
function rangeInFile(
  { start, end }: TextRange,
  answer: string,
  text: string,
  field: TextRange | null,
): TextRange | null {
  if (!field) return null;
  const words = answer.slice(start, end);
  const earlier = answer.slice(0, start).split(words).length - 1;
  let at = text.indexOf(words, field.start);
  for (let nth = 0; nth < earlier && at !== -1; nth++) at = text.indexOf(words, at + words.length);
  return at === -1 || at + words.length > field.end ? null : { start: at, end: at + words.length };
}
