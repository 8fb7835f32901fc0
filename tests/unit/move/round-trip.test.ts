import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent, readContent } from '#lib/content/load.ts';
import { pathOf } from '#lib/content/paths.ts';
import { filesAfter } from '#lib/move/apply-move.ts';
import { planMove } from '#lib/move/plan-move.ts';

const { files, pictures } = readContent(join(import.meta.dirname, '../../../content'));
const STAYS = ['home', 'articles-index', 'contact-sent', 'search'];
const { pages } = parseContent(files, pictures);
const moving = pages.filter(({ slug }) => !STAYS.includes(slug));

test.each(moving.map(({ slug, kind }) => [slug, kind] as const))(
  '%s moves away and back, and nothing is left of it but a redirect',
  (slug, kind) => {
    const there = planMove(files, pictures, slug, 'moved-away');
    if (there.refusal !== null) throw new Error(there.refusal);
    const away = filesAfter(files, there.edits, there.file);
    const back = planMove(away, pictures, 'moved-away', slug);
    if (back.refusal !== null) throw new Error(back.refusal);
    const changed = filesAfter(away, back.edits, back.file).filter(
      ({ file, text }, index) => file !== files[index]?.file || text !== files[index]?.text,
    );
    expect(changed.map(({ file }) => file)).toEqual(['redirects.yaml']);
    expect(changed[0]?.text).toContain(`from: ${pathOf(kind, 'moved-away')}`);
  },
);

test.each(STAYS)('%s stays where it is', (slug) => {
  expect(planMove(files, pictures, slug, 'moved-away').refusal).toContain(
    'its address is part of the site itself',
  );
});
