import { parse, stringify } from 'yaml';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { noticesSchema, practiceSchema } from '#lib/content/model/facts-schema.ts';
import { KINDS } from '#lib/content/model/kinds.ts';

const PEOPLE = `${KINDS.person.folder}/`;

/** The files of a site of which nothing is known that need not be: no fact, no person, no notice in force, nothing published or reviewed. */
export function emptiedFiles(files: readonly ContentFile[]): ContentFile[] {
  return files
    .filter(({ file }) => !file.startsWith(PEOPLE) && !file.startsWith('documents/'))
    .map(({ file, text }) => ({ file, text: emptied(file, text) }));
}

function emptied(file: string, text: string): string {
  if (file === 'practice.yaml') return stringify(practiceSchema.parse(withoutOptional(parse(text))));
  if (file === 'notices.yaml') {
    const notices = parse(text).notices.map((notice: object) => ({ ...notice, approved: null }));
    return stringify({ notices: noticesSchema.parse(notices) });
  }
  if (!file.endsWith('.mdx')) return text;
  const [, top = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  const { document: _, outline, askAuthor, readByAuthor, published, reviewed, ...fields } = parse(top);
  return `---\n${stringify({ ...fields, author: 'practice' })}---\n${body}`;
}

function withoutOptional(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(practiceSchema.shape).map(([name, schema]) => {
      if (schema.safeParse(null).success) return [name, null];
      return [name, schema.safeParse([]).success ? [] : facts[name]];
    }),
  );
}
