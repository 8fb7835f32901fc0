import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readFiles } from '#lib/content/load/read-files.ts';
import { fileOf } from '#lib/content/model/paths.ts';
import { FILLED_PEOPLE, filledFiles } from '#tests/filled-facts.ts';
import { fillContent } from '#tools/copies/fill-content.ts';

const ROOT = join(import.meta.dirname, '../..');
const [SLUG = '', PERSON] = Object.entries(FILLED_PEOPLE)[0] ?? [];

/** Whose photograph the filled site shows, and which. */
export const PHOTO = { slug: SLUG, src: `/images/${SLUG}/portrait.jpg` };

/** Writes the site of today with every fact known into a folder, as `content` and `public`. One person has a photograph. */
export function fillFolder(folder: string): void {
  const withPhoto = { ...PERSON, photo: PHOTO.src, changed: { ...PERSON?.changed, photo: '2026-11-17' } };
  const person = { file: fileOf('person', SLUG), text: stringify(withPhoto) };
  const files = filledFiles(readFiles(join(ROOT, 'content')));
  fillContent(join(folder, 'content'), [...files.filter(({ file }) => file !== person.file), person]);
  cpSync(join(ROOT, 'public'), join(folder, 'public'), { recursive: true });
  const photo = join(folder, 'public', PHOTO.src);
  mkdirSync(dirname(photo), { recursive: true });
  cpSync(join(ROOT, 'tests/fixtures/another-practice/public/images/our-house/porch.jpg'), photo);
}
