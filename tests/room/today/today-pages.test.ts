import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { weekAfter, weekOf } from '#lib/inquiry/totals/week-of.ts';
import { toRoutes } from '#staff/routes.tsx';
import { ROLES } from '#staff/sign-in/who.ts';
import { openStaffedRoom } from '../sign-in/staffed-room.ts';
import { openSavedRoom, openSmallRoom } from '../small-room.ts';
import { visitorOf } from '../visitor.ts';

const CONTACT = 'content/pages/contact.mdx';
const BELOW = 'content/pillars/below.mdx';
const STORY = 'content/articles/story.mdx';

const section = (room: { visitor: ReturnType<typeof openSmallRoom>['visitor'] }, name: string) =>
  room.visitor.all('section').find((each) => each.querySelector('h2')?.textContent === name);
const NOT_PUBLIC = 'Saved, not public yet';

test('where nothing waits, today says so in sentences', async () => {
  const room = await openSavedRoom();
  await room.visitor.open('/');
  expect(section(room, NOT_PUBLIC)?.textContent).toContain('Everything that is saved is public.');
  expect(room.visitor.words()).toContain('Nothing is due in the next 30 days.');
  expect(room.visitor.words()).toContain('Nothing is to mend.');
  expect(section(room, 'Not saved: words that wait')).toBeUndefined();
});

test('what is saved and not public says who saved it and whether it is ready, and leads on', async () => {
  const room = await openSavedRoom();
  const { visitor, save, textOf } = room;
  await save('Ana Ruiz', CONTACT, `${await textOf(CONTACT)}\nWe say what it costs.\n`);
  await save('Ben Okafor', CONTACT, `${await textOf(CONTACT)}\nIn writing.\n`);
  await save('Ben Okafor', BELOW, `${await textOf(BELOW)}\nA [broken link](/nowhere/).\n`);
  await save('Ana Ruiz', STORY, null);
  await visitor.open('/');
  const items = [...(section(room, NOT_PUBLIC)?.querySelectorAll('li') ?? [])].map(
    (each) => each.textContent,
  );
  expect(items.sort()).toEqual([
    expect.stringMatching(/^A story.*Taken away/),
    expect.stringMatching(/^Contact Harbor Practice.*Ready.*Ben Okafor · Today, .* · also Ana Ruiz/),
    expect.stringMatching(/^The smaller thing.*\d to mend/),
  ]);
  await visitor.follow(/^\d to mend.*The smaller thing/);
  expect(visitor.wordsOf('.issues').join()).toContain('/nowhere/');
  await visitor.open('/');
  await visitor.follow(/^What changed.*Contact/);
  expect(visitor.wordsOf('ins').at(-1)).toContain('We say what it costs. In writing.');
  await visitor.follow('As readers see it');
  expect(visitor.wordsOf('.desk-badge')).toEqual([expect.stringContaining('As readers see it')]);
  expect(visitor.words()).not.toContain('We say what it costs.');
  await visitor.follow('As saved now');
  expect(visitor.words()).toContain('We say what it costs.');
});

test('a page that was taken away can still be looked at as readers see it', async () => {
  const { visitor, save } = await openSavedRoom();
  await save('Ana Ruiz', STORY, null);
  await visitor.open('/');
  await visitor.follow(/^What changed.*A story/);
  expect(visitor.words()).toContain('Readers still see it.');
  await visitor.follow('As readers see it');
  expect([visitor.status(), visitor.path()]).toEqual([200, '/preview/articles/story/?of=live']);
  expect(visitor.wordsOf('h1')).toEqual(['A story about a thing']);
});

test('the pages can be narrowed to what is not public, and to what is overdue for review', async () => {
  const room = await openSavedRoom();
  const { visitor, save, textOf } = room;
  const review = 'reviewed:\n  by: ada\n  on: 2020-01-01\n  next: 2021-01-01\nupdated:';
  await save('Ana Ruiz', STORY, (await textOf(STORY)).replace('updated:', review));
  await save('Ana Ruiz', CONTACT, `${await textOf(CONTACT)}\nMore.\n`);
  await visitor.open('/');
  expect(section(room, 'To look at again')?.textContent).toMatch(
    /A story.*Overdue since January 1, 2021\. Ask Ada Example to read it again\./,
  );
  await visitor.follow('All pages', ['[aria-label="Begin something"]', /./]);
  visitor.fill('Show', 'Not public yet');
  await visitor.press('Show');
  expect(visitor.all('tbody tr')).toHaveLength(2);
  visitor.fill('Show', 'Overdue for review');
  await visitor.press('Show');
  expect(visitor.wordsOf('tbody tr')).toEqual([expect.stringContaining('A story')]);
});

test('what is saved is published from today, and without a machine it is the developer’s', async () => {
  const { visitor, save, textOf, room } = await openSavedRoom();
  await save('Ana Ruiz', STORY, `${await textOf(STORY)}\nMore.\n`);
  await visitor.open('/');
  await visitor.follow('Publish…');
  expect(visitor.path()).toBe('/publish/');
  const routes = toRoutes({ ...room, publications: null });
  const alone = visitorOf(async (path) =>
    routes.request(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000' } }),
  );
  for (const path of ['/', '/publish/']) {
    await alone.open(path);
    expect(alone.words(), path).toContain('Publishing it is the developer’s.');
    expect(alone.all('a, button', /Publish…|readers would get/), path).toEqual([]);
  }
});

test('today leads to the forms in which something is begun', async () => {
  const { visitor, ask } = openSmallRoom();
  await visitor.open('/');
  for (const [name, folder] of [
    ['A new article', 'articles'],
    ['A new page', 'pages'],
    ['A new person', 'people'],
    ['A new source', 'sources'],
  ] as const) {
    const href = visitor.one('a', name).getAttribute('href') ?? '';
    expect(href).toBe(`/keystatic/collection/${folder}/create`);
    expect((await ask(href)).status).toBe(200);
  }
});

describe('inquiries by week', () => {
  const SECTION = 'Inquiries by week';
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'totals-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    return made;
  };
  /** What an owner of a room sees that is told so. */
  const sectionWith = async (totalsDir: string | null) => {
    const { room } = await openSavedRoom();
    const routes = toRoutes({ ...room, totalsDir });
    const visitor = visitorOf(async (path) =>
      routes.request(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000' } }),
    );
    await visitor.open('/');
    return section({ visitor }, SECTION);
  };
  const NOT_SEEN = 'How many came cannot be seen from this room: ask whoever looks after the site.';

  test('are a table of the last weeks, this one first, with those in which no one wrote', async () => {
    const place = folder();
    const now = Date.now();
    const weeks = [weekAfter(weekOf(now), -60), weekAfter(weekOf(now), -2), weekOf(now)];
    const totals = [
      { week: weeks[0], received: 9, delivered: 9, median: 1 },
      { week: weeks[1], received: 4, delivered: 4, median: 60 },
      { week: weeks[2], received: 1, delivered: 0, median: null },
    ];
    writeFileSync(join(place, 'totals.json'), JSON.stringify(totals));
    const rows = [...((await sectionWith(place))?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toHaveLength(8);
    expect(rows.slice(0, 4).map(([, ...cells]) => cells)).toEqual([
      ['1', '0', ''],
      ['0', '0', ''],
      ['4', '4', 'within 1 hour'],
      ['0', '0', ''],
    ]);
  });

  test('are none so far', async () => {
    const place = folder();
    writeFileSync(join(place, 'totals.json'), '[]');
    expect((await sectionWith(place))?.textContent).toMatch(/None has come so far, as of today, .*M\.$/);
  });

  test('are for owners alone', async () => {
    const room = await openStaffedRoom();
    const seen: Record<string, boolean> = {};
    for (const role of ROLES) {
      const { browser } = await room.someone(`A ${role}`, role);
      seen[role] = (await browser.read('/')).includes(SECTION);
    }
    expect(seen).toEqual({ writer: false, publisher: false, owner: true });
  });

  test('where they cannot be read, a sentence says so', async () => {
    const [empty, broken, link] = [folder(), folder(), folder()];
    writeFileSync(join(broken, 'totals.json'), '[{"week":"2026-W48","received":"<b>');
    symlinkSync('/dev/zero', join(link, 'totals.json'));
    for (const place of [null, join(empty, 'nowhere'), empty, broken, link])
      expect((await sectionWith(place))?.textContent, `${place}`).toBe(`${SECTION}${NOT_SEEN}`);
  });
});
