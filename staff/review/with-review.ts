import { yamlLossesOf } from '#lib/content/load/yaml-losses.ts';
import { pageSchema } from '#lib/content/model/schema.ts';
import { asRead } from '#lib/text/as-read.ts';
import { dump, load } from '#staff/editor/form/yaml.ts';

type Review = { by: string; on: string; next: string };

const ORDER = Object.keys(pageSchema.shape);

/** The text of a page with a review in its fields, where the editor would write it; null where its fields cannot be read, or would be lost in part. */
export function withReview(text: string, review: Review): string | null {
  const [whole, yaml = ''] = /^---\n(.*?\n)?---\n/s.exec(asRead(text)) ?? [];
  const fields = whole === undefined ? null : fieldsIn(yaml);
  if (whole === undefined || !fields) return null;
  // What only some kinds of page have comes last in each of them.
  const place = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const known = Object.entries(fields).filter(([key]) => key !== 'reviewed');
  const after = known.findLastIndex(([key]) => place(key) < place('reviewed'));
  const all = known.toSpliced(after + 1, 0, ['reviewed', review]);
  return `---\n${dump(Object.fromEntries(all))}---\n${asRead(text).slice(whole.length)}`;
}

function fieldsIn(yaml: string): object | null {
  if (yamlLossesOf(yaml).some(({ severity }) => severity === 'error')) return null;
  try {
    const fields = load(yaml);
    return typeof fields === 'object' && !Array.isArray(fields) ? fields : null;
  } catch {
    return null;
  }
}
