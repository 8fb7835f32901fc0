import type { Position } from '#lib/issue.ts';

type Path = readonly PropertyKey[];

/**
 * The field that stands at a place of a file: the one that starts nearest before it, or there. Null where none does. A field that the file leaves out has
 * the place of what it would stand in, and comes after the fields that are there.
 */
export function fieldAt(value: unknown, locate: (path: Path) => Position, place: Position): Path | null {
  const found = pathsIn(value)
    .map((path) => ({ path, at: locate(path) }))
    .filter(({ at }) => compare(at, place) <= 0);
  const nearest = found.reduce<Position | null>(
    (last, { at }) => (last && compare(at, last) < 0 ? last : at),
    null,
  );
  const there = found.filter(({ at }) => nearest && compare(at, nearest) === 0).map(({ path }) => path);
  // Of a group that starts with its first field, the field.
  return there.reduce<Path | null>(
    (chosen, path) => (chosen === null || isIn(path, chosen) ? path : chosen),
    null,
  );
}

const compare = (a: Position, b: Position) => a.line - b.line || a.column - b.column;
const isIn = (path: Path, group: Path) =>
  path.length > group.length && group.every((key, index) => key === path[index]);

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => [[...path, key], ...pathsIn(item, [...path, key])]);
}
