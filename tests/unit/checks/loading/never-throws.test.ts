import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const SIGNS = ['<', '{', '"', "'", ':', '-', '#', '*', '[', '(', '&', '!', '|', '\t', '”', '\n'];

/** Numbers that look random and are the same each time (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function mutate(text: string, random: (below: number) => number): string {
  const lines = text.split('\n');
  const at = random(lines.length);
  const kind = random(4);
  if (kind === 0) return lines.toSpliced(at, 1).join('\n');
  if (kind === 1) return lines.toSpliced(at, 0, lines[at] ?? '').join('\n');
  const sign = SIGNS[random(SIGNS.length)] ?? '';
  const place = kind === 2 ? random(text.length + 1) : text.indexOf(': ', random(text.length)) + 2;
  return text.slice(0, place) + sign + text.slice(place);
}

test.each(Array.from({ length: 240 }, (_, seed) => seed))(
  'damage number %i gives issues with a place in their file, and never an exception',
  (seed) => {
    const random = randomFrom(seed);
    const files = validFiles();
    const { file, text } = files[seed % files.length] ?? { file: '', text: '' };
    let damaged = text;
    for (let times = 0; times <= random(3); times++) damaged = mutate(damaged, random);
    const lineCounts = new Map(files.map((each) => [each.file, each.text.split('\n').length]));
    lineCounts.set(file, damaged.split('\n').length);
    for (const issue of siteWith({ [file]: damaged }).issues) {
      expect(issue.line).toBeGreaterThanOrEqual(1);
      expect(issue.line).toBeLessThanOrEqual(lineCounts.get(issue.file) ?? 0);
      expect(issue.column).toBeGreaterThanOrEqual(1);
    }
  },
);
