import { join } from 'node:path';
import { toReport } from '#lib/checks/format.ts';
import { parseContent } from '#lib/content/load.ts';
import type { ContentFile } from '#lib/content/parse-page.ts';
import { readFiles } from '#lib/content/read-files.ts';
import type { Picture } from '#lib/content/read-pictures.ts';
import { type Site, toSite } from '#lib/site.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** The pictures of the small site. */
export const PICTURES: readonly Picture[] = [
  { src: '/images/home/returning-line.svg', width: 640, height: 160 },
  { src: '/images/home/room.jpg', width: 1200, height: 800 },
  { src: '/images/top/room.jpg', width: 1200, height: 800 },
];

/** The files of a small site without any fault. */
export function validFiles(): ContentFile[] {
  return readFiles(join(FIXTURES, 'valid-site'));
}

let sound = false;

// Every test stands on the valid site. When it is not valid, that is the one thing to say.
function assertSound(): void {
  if (sound) return;
  const { issues } = toSite(parseContent(validFiles()));
  if (issues.length > 0)
    throw new Error(`tests/fixtures/valid-site has issues of its own:\n${toReport(issues)}`);
  sound = true;
}

/** The small site with some of its files replaced or added: by a fixture's folder, or by name and text. */
export function siteWith(changed: string | Record<string, string> = {}): Site {
  assertSound();
  const files = new Map(validFiles().map(({ file, text }) => [file, text]));
  const overlay =
    typeof changed === 'string'
      ? readFiles(join(FIXTURES, changed)).map(({ file, text }) => [file, text] as const)
      : Object.entries(changed);
  for (const [file, text] of overlay) files.set(file, text);
  return toSite(
    parseContent(
      [...files].map(([file, text]) => ({ file, text })),
      PICTURES,
    ),
  );
}

/** The text of one file of the small site, with a change made to it. */
export function changedFile(file: string, from: string, to: string): Record<string, string> {
  const text = validFiles().find((each) => each.file === file)?.text;
  if (!text?.includes(from)) throw new Error(`${file} of the valid site has no "${from}"`);
  return { [file]: text.replace(from, to) };
}
