import type { Position } from '#lib/issue.ts';

type Path = readonly PropertyKey[];

/** The field that stands at a place of a file: the last one that starts there or before. Null where none does. */
export function fieldAt(value: unknown, locate: (path: Path) => Position, place: Position): Path | null {
  return pathsIn(value).findLast((path) => isUpTo(locate(path), place)) ?? null;
}

const isUpTo = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.column <= b.column);

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => [[...path, key], ...pathsIn(item, [...path, key])]);
}
