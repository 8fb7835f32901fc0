import { diffWords } from './diff-words.ts';
import { type Part, partsOf } from './parts-of.ts';

/** Words of one version; `own` where the other has them not. */
export type Piece = { words: string; own: boolean };

/** A part of a page that two versions have differently, as each has it. A version that lacks it has no pieces. */
export type Passage = { where: string; theirs: Piece[]; mine: Piece[] };

/** The parts of a content file that two versions of it have differently, in the order in which mine has them. */
export function passagesOf(path: string, theirs: string | null, mine: string | null): Passage[] {
  const [before, after] = [wordsByPlace(path, theirs), wordsByPlace(path, mine)];
  const places = new Set([...after.keys(), ...before.keys()]);
  return [...places].flatMap((where): Passage[] => {
    const [old, now] = [before.get(where) ?? '', after.get(where) ?? ''];
    if (old === now) return [];
    const parts = diffWords(old, now);
    return [
      {
        where,
        theirs: parts.filter(({ added }) => !added).flatMap(({ value, removed }) => toPieces(value, removed)),
        mine: parts.filter(({ removed }) => !removed).flatMap(({ value, added }) => toPieces(value, added)),
      },
    ];
  });
}

/** The space around words is no part of what differs. */
function toPieces(words: string, own: boolean): Piece[] {
  const [, before = '', inside = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  const pieces = [
    { words: before, own: false },
    { words: inside, own },
    { words: after, own: false },
  ];
  return own ? pieces.filter((piece) => piece.words !== '') : [{ words, own }];
}

function wordsByPlace(path: string, text: string | null): Map<string, string> {
  const { fields, sections } = partsOf(path, text ?? '');
  const places = Map.groupBy([...fields, ...sections], ({ where }: Part) => where);
  return new Map(
    [...places].map(([where, parts]) => [where, parts.map(({ words }) => words).join('\n')] as const),
  );
}
