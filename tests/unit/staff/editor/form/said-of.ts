import type { ComponentSchema } from '@keystatic/core';
import config from '#staff/editor/form/config.ts';

/** The fields of a form of the editor, by its key. */
export const form = (name: string): Record<string, ComponentSchema> =>
  (config.singletons?.[name] ?? config.collections?.[name])?.schema ?? {};

/** What a field of the form says of a value, as Keystatic would show it and then not save; null where it takes it. */
export function saidOf(
  fields: Record<string, ComponentSchema>,
  path: readonly PropertyKey[],
  value: unknown,
): string | null {
  let field: ComponentSchema = { kind: 'object', fields } as ComponentSchema;
  for (const key of path) {
    if (field.kind === 'array') field = field.element;
    if (typeof key === 'number') continue;
    if (field.kind !== 'object') throw new Error(`There is no field ${path.join('.')}`);
    field = field.fields[String(key)] as ComponentSchema;
  }
  if (field?.kind === 'array') field = field.element;
  if (field?.kind !== 'form' || !('validate' in field)) throw new Error(`${path.join('.')} is no field`);
  try {
    (field.validate as (value: unknown, more?: unknown) => unknown)(value, { slugField: undefined });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
