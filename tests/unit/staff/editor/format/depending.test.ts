import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstDifference } from '#lib/changes/first-difference.ts';
import { FACT_NAMES, type FactName } from '#lib/content/practice/knowable-facts.ts';
import { toSeen } from '#lib/content/seen/to-seen.ts';
import { blocksOf } from '#lib/markdown/blocks-of.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { PLACES } from '#tests/unit/content/seen/depending.ts';
import { pageWith, writePage } from '#tools/copies/write-page.ts';

const format = await loadFormat(join(import.meta.dirname, '../../../../..'));

const saved = (text: string) => format('content/pages/a-page.mdx', text, new Map()) ?? '';

function seenIn(text: string, known: ReadonlySet<FactName>): string[] {
  const body = text.replace(/^---\n.*?\n---\n/s, '');
  return blocksOf(toSeen(pageWith({}, body), known).tree).map((block) => block.text);
}

test.each(PLACES)('$where: what the editor makes of it is seen as before, and is kept', ({ words }) => {
  const text = writePage({}, words);
  const once = saved(text);
  for (const known of [new Set<FactName>(), new Set(FACT_NAMES)])
    expect(seenIn(once, known)).toEqual(seenIn(text, known));
  expect(saved(once)).toBe(once);
});

const KEPT = [
  'Write<WhenKnownInLine fact="phone">, or call </WhenKnownInLine><Fact name="phone" /><WhileUnknownInLine fact="phone">: there is none</WhileUnknownInLine>.',
  '* One\n* <WhenKnownInLine fact="phone, email">Two</WhenKnownInLine>',
  '<WhenKnown fact="phone">\n## One\n\nCall <Fact name="phone" />.\n\n<Callout title="So">\n<WhileUnknown fact="email">\nWords.\n</WhileUnknown>\n</Callout>\n</WhenKnown>',
  '| a   | b                                                  |\n| --- | -------------------------------------------------- |\n| c   | <WhenKnownInLine fact="phone">d</WhenKnownInLine> |',
];

test.each(KEPT)('the form of the editor stays as it is: %s', (words) => {
  const text = writePage({}, words);
  expect(firstDifference('pages/a-page.mdx', text, saved(text))).toBeNull();
});
