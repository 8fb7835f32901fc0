import { parseContent, type readContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { fixFiles } from '#lib/fix/fix-files.ts';
import type { Issue } from '#lib/issue.ts';
import { type Site, toSite } from '#lib/site.ts';
import { asRead } from '#lib/text/as-read.ts';
import type { format } from '#staff/editor/format/format.ts';
import { formatFile } from '#staff/editor/format/format-file.ts';
import { drawPage } from '#staff/preview/draw-page.tsx';
import { type Damaged, damagedContent } from './damaged-content.ts';
import { countOf, missedIn, wordsIn, wordsRead } from './words-of.ts';

type Sources = ReturnType<typeof readContent>;

/** What happened to the files of one seed: how many were damaged, and what was not as it has to be. */
export type Tried = { damaged: Damaged[]; fixed: number; formatted: number; drawn: number; faults: string[] };

/**
 * Damages some of the content and looks whether anything throws, whatever is done with it, and whether a word is lost that no one is told of: by being
 * read, by `--fix`, by the editor's form, or by drawing what the checks let pass. Words are counted here, and not by what is tried.
 */
export async function tryDamages(sources: Sources, toForm: typeof format, seed: number): Promise<Tried> {
  const damaged = damagedContent(
    sources.files.filter(({ file }) => /\.(mdx|yaml)$/.test(file)),
    seed,
  );
  const tried: Tried = { damaged, fixed: 0, formatted: 0, drawn: 0, faults: [] };
  const texts = new Map(damaged.map(({ file, text }) => [file, asRead(text)]));
  const files = sources.files.map(({ file, text }) => ({ file, text: texts.get(file) ?? text }));
  const blame = (file: string, what: string) => {
    const damages = damaged.find((each) => each.file === file)?.damages.join(', ');
    tried.faults.push(`seed ${seed}, ${file} (${damages ?? 'not damaged'}): ${what}`);
  };
  const attempt = async (file: string, what: string, run: () => void | Promise<void>) => {
    try {
      await run();
    } catch (error) {
      blame(file, `${what} throws ${error instanceof Error ? error.stack?.slice(0, 400) : error}`);
    }
  };
  let site: Site | undefined;
  await attempt('all', 'check', () => {
    site = toSite(parseContent(files, sources.pictures, sources.strays));
    for (const { file, text } of damaged) {
      const lost = untold({ file, text: asRead(text) }, site.issues);
      if (lost.length > 0) blame(file, `no one is told that these are lost: ${lost.join(' ')}`);
    }
  });
  const issues = site?.issues ?? [];
  await attempt('all', '--fix', () => {
    const { state, steps } = fixFiles({ ...sources, files });
    tried.fixed += steps.flat().length;
    for (const fault of worse(issues, state.issues)) blame(fault.file, `--fix brings ${fault.rule}`);
    for (const { file, text } of files) {
      const after = state.files.find((each) => each.file === file)?.text ?? '';
      if (after === text) continue;
      const told = wordsIn(
        issues
          .filter((each) => each.file === file)
          .map(({ message }) => message)
          .join(' '),
      );
      const lost = missedIn(wordsIn(text), wordsIn(after)).filter((word) => !told.includes(word));
      if (lost.length > 0) blame(file, `--fix loses ${lost.join(' ')}`);
    }
  });
  for (const { file, text } of damaged) {
    await attempt(file, 'format', () => {
      const done = formatFile(toForm, `content/${file}`, text, NO_PICTURES);
      if (done.kind !== 'changed') return;
      tried.formatted += 1;
      const before = wordsRead({ file, text: asRead(text) });
      const lost = missedIn(before, wordsRead({ file, text: done.text })).filter(
        (word) => !DEFAULTS.has(word),
      );
      if (lost.length > 0) blame(file, `format loses ${lost.join(' ')}`);
    });
    const page = site?.pages.find((each) => each.file === file);
    const hasErrors = issues.some((each) => each.file === file && each.severity === 'error');
    if (!site || !page || hasErrors) continue;
    const whole = site;
    await attempt(file, 'drawing', async () => {
      const html = await drawPage({ site: whole, page, origin: 'https://example.org', inquiryAction: null });
      tried.drawn += 1;
      const shown = wordsIn(
        html
          .replaceAll(IN_LINE, '')
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/&(amp|lt|gt|quot|#x27);/g, ' '),
      );
      const spoken = page.tree.children.flatMap((node) =>
        node.type === 'paragraph' ? wordsIn(textIn(node)) : [],
      );
      const lost = [...countOf(missedIn(spoken, shown)).keys()];
      if (lost.length > 0) blame(file, `the page does not show ${lost.join(' ')}`);
    });
  }
  return tried;
}

const IN_LINE = /<\/?(a|abbr|b|cite|em|i|mark|q|span|strong|sub|sup)\b[^>]*>/g;

const NO_PICTURES = new Map<string, Uint8Array>();

/** What every page has is not written. */
const DEFAULTS = new Set([
  'draft',
  'listed',
  'scripts',
  'lang',
  'share',
  'false',
  'true',
  'en',
  'us',
  'neutral',
]);

/** The words of a file that reach no one, and of which nothing is said: neither are they quoted, nor is anything told on their line. */
function untold({ file, text }: ContentFile, issues: readonly Issue[]): string[] {
  const own = issues.filter((each) => each.file === file);
  // Where it cannot be read, it is told, and nothing of it goes anywhere.
  if (own.some(({ rule }) => UNREAD.has(rule))) return [];
  const told = new Set(wordsIn(own.map(({ message }) => message).join(' ')));
  const lines = text.split('\n');
  const toldLines = new Set(own.flatMap(({ line }) => wordsIn(lines[line - 1] ?? '')));
  return missedIn(wordsIn(text.replaceAll(/<\/\w+>/g, ' ')), wordsRead({ file, text })).filter(
    (word) => !told.has(word) && !toldLines.has(word) && !/^(amp|quot|nbsp|br|\d+)$/.test(word),
  );
}

const UNREAD = new Set([
  'mdx-syntax',
  'yaml-syntax',
  'missing-frontmatter',
  'curly-quotes',
  'code-in-content',
]);

/** The errors of which a file has more than it had, but for files that could not be read before. */
function worse(before: readonly Issue[], after: readonly Issue[]): Issue[] {
  const errorsOf = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity === 'error');
  const unread = new Set(
    before.filter(({ rule }) => UNREAD.has(rule) || INVALID.has(rule)).map(({ file }) => file),
  );
  const count = countOf(errorsOf(before).map(({ rule, file }) => `${rule} ${file}`));
  return errorsOf(after).filter(({ rule, file }) => {
    const left = count.get(`${rule} ${file}`) ?? 0;
    count.set(`${rule} ${file}`, left - 1);
    return left <= 0 && !unread.has(file);
  });
}

const INVALID = new Set(['invalid-field', 'missing-field', 'unknown-field']);

type Tree = { type: string; value?: string; children?: readonly Tree[] };

const textIn = ({ type, value, children = [] }: Tree): string =>
  type === 'break' ? ' ' : (value ?? children.map(textIn).join(''));
