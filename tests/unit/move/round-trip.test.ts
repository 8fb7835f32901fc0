import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { EVERY_KNOWN_PAGE } from '#lib/known-pages.ts';
import { type Moved, movedFrom } from '#lib/move/moved.ts';
import { editsOf, filesAfter, planMove } from '#lib/move/plan-move.ts';
import { toSite } from '#lib/site.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';

const { files, pictures } = readContent(join(import.meta.dirname, '../../../content'));
/** The pages that code knows, which no one moves. */
const STAYS = EVERY_KNOWN_PAGE.map(({ slug }) => slug);
const NEW = 'moved-away';

/** The files that are not as they were. */
const changedIn = (after: readonly ContentFile[]) =>
  after.filter(({ file, text }, index) => file !== files[index]?.file || text !== files[index]?.text);

// To plan a move whole is to check the site twice. So one page is planned whole: the top of the site, which an old address leads to already.
test('a page moves away and back, and nothing is left of it but a redirect', { tags: NIGHTLY }, () => {
  const slug = 'sex-addiction-therapy-miami-florida';
  const there = planMove(files, pictures, slug, NEW);
  if (there.refusal !== null) throw new Error(there.refusal);
  const away = filesAfter(files, there.edits, there.file);
  const back = planMove(away, pictures, NEW, slug);
  if (back.refusal !== null) throw new Error(back.refusal);
  const changed = changedIn(filesAfter(away, back.edits, back.file));
  expect(changed.map(({ file }) => file)).toEqual(['redirects.yaml']);
  expect(changed[0]?.text).toContain(`from: ${there.moved.to.path}`);
});

/** The files after many moves at once. No two of them change the same words. */
function after(before: readonly ContentFile[], moves: readonly Moved[]): ContentFile[] {
  const content = parseContent(before, pictures);
  const edits = moves.flatMap((moved) => editsOf(before, content, moved));
  return before.map(({ file, text }) => {
    const moved = moves.find(({ from }) => file.endsWith(`/${from.slug}.mdx`));
    return {
      file: moved ? file.replace(moved.from.slug, moved.to.slug) : file,
      text: applyEdits(
        text,
        edits.filter((edit) => edit.file === file),
      ),
    };
  });
}

// On the small site, by day: plan-move.test.ts.
test('every page moves away and back, and nothing is left of it but a redirect', { tags: NIGHTLY }, () => {
  const moving = parseContent(files).pages.filter(({ slug }) => !STAYS.includes(slug));
  const there = moving.map(({ kind, slug }, index) => movedFrom(kind, slug, `${NEW}-${index}`));
  const away = after(files, there);
  expect(toSite(parseContent(away, pictures)).issues).toEqual([]);
  const texts = away.map(({ file, text }) => (file.endsWith('.mdx') ? text : '')).join('');
  expect(there.filter(({ from }) => new RegExp(`\\]\\(${from.path}[)#?]`).test(texts))).toEqual([]);
  const back = after(
    away,
    moving.map(({ kind, slug }, index) => movedFrom(kind, `${NEW}-${index}`, slug)),
  );
  expect(changedIn(back).map(({ file }) => file)).toEqual(['redirects.yaml']);
});

test.each(STAYS)('%s stays where it is', (slug) => {
  expect(planMove(files, pictures, slug, NEW).refusal).toContain('its address is part of the site itself');
});
