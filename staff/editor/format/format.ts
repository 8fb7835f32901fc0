import type { ComponentSchema, FormFieldStoredValue } from '@keystatic/core';
import config from '../form/config.ts';
import { dump, load } from '../form/yaml.ts';
import { asOpened } from './as-opened.ts';

/** The pictures that a page may show, by file name: those of its own folder. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

type Body = Extract<ComponentSchema, { formKind: 'content' }>;
type Fields = Record<string, ComponentSchema>;
type Form = { fields: Fields; slug: string | undefined };

const BODY = 'body';

/** The fields of a page, and its words. */
const PARTS = /^---\n(.*?\n)?---(?:\n(.*))?$/s;

/**
 * A content file as the editor would write it if someone opened it, changed nothing and saved. Takes its path from the root
 * of the project, its text, and the pictures of its page; gives null for a file that the editor does not edit. Throws,
 * in the words of the editor, where it would refuse to open the file.
 */
export function format(path: string, text: string, pictures: Pictures): string | null {
  const form = formOf(path);
  if (!form) return null;
  const { fields, slug } = form;
  const { [BODY]: body, ...others } = fields;
  if (!body) return dump(printObject(others, load(text), slug, pictures));
  const parts = PARTS.exec(asOpened(text));
  // Taken for a page without fields and words, it would be written as one.
  if (!parts) throw new Error('The fields at its top are missing, or have no end.');
  const [, frontmatter = '', words = ''] = parts;
  return `---\n${dump(printObject(others, load(frontmatter), slug, pictures))}---\n${reprint(body as Body, words, pictures, slug)}`;
}

function formOf(path: string): Form | undefined {
  for (const { path: file, schema } of Object.values(config.singletons ?? {})) {
    if (path === `${file}.yaml`) return { fields: schema, slug: undefined };
  }
  for (const { path: glob = '', schema } of Object.values(config.collections ?? {})) {
    const folder = glob.slice(0, -1);
    const name = path.startsWith(folder) ? path.slice(folder.length) : '';
    const slug = /^([^/]+)\.(mdx|yaml)$/.exec(name)?.[1];
    if (slug) return { fields: schema, slug };
  }
  return undefined;
}

function printObject(
  fields: Fields,
  value: unknown,
  slug: string | undefined,
  pictures: Pictures,
): Record<string, unknown> {
  const values = (value ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(values).find((key) => !Object.hasOwn(fields, key));
  if (unknown) throw new Error(`The editor knows no field "${unknown}".`);
  return Object.fromEntries(
    Object.entries(fields)
      .map(([key, field]) => [key, printField(field, values[key], slug, pictures)] as const)
      .filter(([, each]) => each !== undefined),
  );
}

function printField(
  field: ComponentSchema,
  value: unknown,
  slug: string | undefined,
  pictures: Pictures,
): unknown {
  if (field.kind === 'object') return printObject(field.fields, value, undefined, pictures);
  if (field.kind === 'array') {
    return ((value ?? []) as unknown[]).map((each) => printField(field.element, each, undefined, pictures));
  }
  if (field.kind !== 'form' || field.formKind === 'content' || field.formKind === 'assets') {
    throw new Error(
      `A field of the kind "${field.kind}" cannot be formatted: see staff/editor/format/format.ts.`,
    );
  }
  const stored = value as FormFieldStoredValue;
  if (field.formKind === 'asset') {
    const name = field.filename(stored, { slug, suggestedFilenamePrefix: undefined });
    const asset = name === undefined ? undefined : pictures.get(name);
    return field.serialize(field.parse(stored, { slug, asset }), { slug, suggestedFilenamePrefix: undefined })
      .value;
  }
  // Of all text fields, only the one that names the file knows its name apart from its text.
  if (field.formKind === 'slug') {
    const isName = slug !== undefined && typeof field.defaultValue() === 'object';
    return isName
      ? field.serializeWithSlug(field.parse(stored, { slug })).value
      : field.serialize(field.parse(stored, undefined)).value;
  }
  return field.serialize(field.parse(stored)).value;
}

function reprint(body: Body, words: string, pictures: Pictures, slug: string | undefined): string {
  const external = new Map((body.directories ?? []).map((directory) => [directory, pictures]));
  const state = body.parse(undefined, {
    content: new TextEncoder().encode(words),
    other: new Map(),
    external,
    slug,
  });
  return new TextDecoder().decode(body.serialize(state, { slug }).content);
}
