import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { ContentFile } from '../content/load/parse-page.ts';
import { isPageKind } from '../content/model/page-kinds.ts';
import { fileOf } from '../content/model/paths.ts';
import { oldAddressOf } from '../http/read-old-address.ts';
import type { Edit } from '../issue.ts';
import type { Moved } from './moved.ts';
import { scalarsOf, withValue } from './scalars-of.ts';

const REDIRECTS = 'redirects.yaml';

// The fields of each data file that name a page, by its file name or by its address.
const NAMING: Readonly<Record<string, { fields: readonly string[]; by: 'slug' | 'path' }>> = {
  'navigation.yaml': { fields: ['header', 'pages', 'page'], by: 'slug' },
  'crisis-searches.yaml': { fields: ['page'], by: 'slug' },
  'notices.yaml': { fields: ['page'], by: 'slug' },
  'answers.yaml': { fields: ['givenBy'], by: 'slug' },
  'translations.yaml': { fields: ['header', 'pages'], by: 'slug' },
  [REDIRECTS]: { fields: ['to'], by: 'path' },
};

/** What changes in the menus, notices and redirects when a page or a person moves, and in the file of the person. `isPublic` is false for a draft, which has no readers. */
export function editsInData(files: readonly ContentFile[], moved: Moved, isPublic: boolean): Edit[] {
  return files.flatMap(({ file, text }) => {
    if (file === fileOf('person', moved.from.slug) && !isPageKind(moved.kind))
      return photoIn(file, text, moved);
    const naming = NAMING[file];
    // Other data files name people by no name of a file.
    if (!naming || (naming.by === 'slug' && !isPageKind(moved.kind))) return [];
    const scalars = scalarsOf(text);
    const named = scalars
      .filter(
        ({ fields, value }) =>
          naming.fields.includes(fields.at(-1) ?? '') &&
          (naming.by === 'path' ? oldAddressOf(value) : value) === moved.from[naming.by],
      )
      .map((scalar) => ({ ...withValue(scalar, moved.to[naming.by]), file }));
    if (file !== REDIRECTS || !isPublic) return named;
    // Where a page comes back to an old address of its own, the entry of that address turns round.
    const own = scalars.find(
      ({ fields, value }) => fields.at(-1) === 'from' && oldAddressOf(value) === moved.to.path,
    );
    const old = own ? withValue(own, moved.from.path) : newRedirect(text, moved);
    return [...named, { ...old, file }];
  });
}

function photoIn(file: string, text: string, { from, to }: Moved): Edit[] {
  return scalarsOf(text)
    .filter(({ fields, value }) => fields.at(-1) === 'photo' && value.startsWith(from.pictures))
    .map((scalar) => ({ ...withValue(scalar, scalar.value.replace(from.pictures, to.pictures)), file }));
}

function newRedirect(text: string, { from, to }: Moved): Omit<Edit, 'file'> {
  const entry = (first: string) => `${first}from: ${from.path}\n${' '.repeat(first.length)}to: ${to.path}\n`;
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get('redirects', true) : undefined;
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  if (isSeq(list) && isMap(last) && last.range) {
    if (list.flow) return { ...inFlow(list, text), text: `, { from: ${from.path}, to: ${to.path} }` };
    const [start, valueEnd] = last.range;
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const at = endOfLine(text, valueEnd);
    const gap = text[at - 1] === '\n' ? '' : '\n';
    return { start: at, end: at, text: gap + entry(text.slice(line, start)) };
  }
  // An empty list: "redirects: []", or "{}" as the editor writes it.
  const [start, valueEnd] = contents?.range ?? [0, text.length];
  const end = start + text.slice(start, valueEnd).trimEnd().length;
  return { start, end, text: `redirects:\n${entry('  - ').trimEnd()}` };
}

function inFlow(list: YAMLSeq, text: string): { start: number; end: number } {
  const at = text.lastIndexOf(']', list.range?.[1] ?? text.length);
  const before = text.slice(0, at).trimEnd().length;
  return { start: before, end: before };
}

function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
