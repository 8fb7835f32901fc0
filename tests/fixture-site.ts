import { join } from 'node:path';
import { toText } from '#lib/checks/reports/to-text.ts';
import { parseContent } from '#lib/content/load/load.ts';
import { readFiles } from '#lib/content/load/read-files.ts';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { type Site, toSite } from '#lib/site.ts';
import { toEditorWords } from '#staff/desk/rows/to-editor-words.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

import { wordsOfFilesIn } from './words-of-files.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** The pictures of the small site. */
export const PICTURES: readonly Picture[] = [
  { src: '/images/top/returning-line.svg', width: 640, height: 160, bytes: 2_000 },
  { src: '/images/home/returning-line.svg', width: 640, height: 160, bytes: 2_000 },
  { src: '/images/home/room.jpg', width: 1200, height: 800, bytes: 200_000 },
  { src: '/images/home/huge.jpg', width: 6000, height: 4000, bytes: 9_000_000 },
  { src: '/images/top/room.jpg', width: 1200, height: 800, bytes: 200_000 },
  { src: '/images/home/cut.jpg', width: 1200, height: 800, bytes: 200_000, isDamaged: true },
  {
    src: '/images/home/taken.jpg',
    width: 1200,
    height: 800,
    bytes: 200_000,
    metadata: ['a place', 'a time'],
  },
];

/** What the tests take for the day of the check, and for the address of the site. */
export const CHECK_CONTEXT = {
  today: '2026-11-22',
  latestToday: '2026-11-22',
  origin: 'https://harbor.example',
};

let sound = false;

// Every test stands on the valid site. When it is not valid, that is the one thing to say.
function assertSound(): void {
  if (sound) return;
  const { issues } = toSite(parseContent(validFiles()), CHECK_CONTEXT);
  if (issues.length > 0)
    throw new Error(`tests/fixtures/valid-site has issues of its own:\n${toText(issues)}`);
  sound = true;
}

// Whatever a test makes the site say is shown to staff as well, and is said in their words.
function assertSaid(site: Site, content: readonly string[]): void {
  for (const issue of site.issues) {
    const { message, fix } = toEditorWords(issue, site);
    const found = [message, fix].flatMap((text) => wordsOfFilesIn(text, content));
    if (found.length === 0) continue;
    throw new Error(
      `Staff are told ${found.join(', ')}. See "inEditor" in lib/issue.ts.\n${issue.rule}: ${message}\n${fix}`,
    );
  }
}

/** The small site with some of its files replaced or added: by a fixture's folder, or by name and text. It has the pictures that it names. */
export function siteWith(changed: string | Record<string, string> = {}, pictures?: readonly Picture[]): Site {
  const files = new Map(validFiles().map((each) => [each.file, each]));
  const overlay =
    typeof changed === 'string'
      ? readFiles(join(FIXTURES, changed))
      : Object.entries(changed).map(([file, text]) => ({ file, text }));
  for (const each of overlay) if (files.get(each.file)?.text !== each.text) files.set(each.file, each);
  const texts = [...files.values()];
  // A picture that no page shows is an issue of its own: the site has those that it names.
  const shown = PICTURES.filter(({ src }) => texts.some(({ text }) => text.includes(src)));
  const site = toSite(parseContent(texts, pictures ?? shown), CHECK_CONTEXT);
  const { pages, drafts, graph, facts, known } = site;
  // Most tests ask for no issues, and need not wait for the dictionary.
  return {
    pages,
    drafts,
    graph,
    facts,
    known,
    get issues() {
      assertSound();
      assertSaid(
        site,
        texts.map(({ text }) => text),
      );
      return site.issues;
    },
  };
}

/** The text of one file of the small site, with a change made to it. */
export function changedFile(file: string, from: string, to: string): Record<string, string> {
  const text = validFiles().find((each) => each.file === file)?.text;
  if (!text?.includes(from)) throw new Error(`${file} of the valid site has no "${from}"`);
  return { [file]: text.replace(from, to) };
}
