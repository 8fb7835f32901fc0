import type { Facts } from '../../content/load/facts.ts';
import { fileOf } from '../../content/model/paths.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';

/** A text of a data file, and where it stands there. */
export type FactText = { file: string; path: readonly PropertyKey[]; text: string };

/** Every text of the data files that readers may see or follow. The sources are not among them: they are as others print them. */
export const factTextsOf = memoizeByObject(
  ({ practice, people, crisisLines, notices, navigation }: Facts): FactText[] => [
    ...textsIn('practice.yaml', practice),
    ...Object.entries(people).flatMap(([name, person]) => textsIn(fileOf('person', name), person)),
    ...textsIn('crisis-lines.yaml', crisisLines),
    ...textsIn('notices.yaml', notices),
    ...textsIn('navigation.yaml', navigation),
  ],
);

function textsIn(file: string, value: unknown, path: readonly PropertyKey[] = []): FactText[] {
  if (typeof value === 'string') return [{ file, path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(file, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(file, item, [...path, key]));
}
