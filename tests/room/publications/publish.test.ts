import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { todayInFlorida } from '#lib/today.ts';
import { strayIn } from '#staff/publications/jobs/stray-in.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import { textNow } from '#staff/saves/text-now.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { ADA, BO, changed, git, save } from '../saves/store-of.ts';
import { agreed, endOf, publish, publishingRoom, saveText, textAt } from './machine-of.ts';

const HOME = 'content/pages/home.mdx';
const BELOW = 'content/pillars/below.mdx';
const STORY = 'content/articles/story.mdx';
const MORE = changed(HOME, 'Read about', 'More about');

const NOTHING = 'Nothing was published. Readers see what they saw before.';
const MAYBE =
  'The new pages are in place on the server, but they do not come as they should. Some readers may see the new ones by now.';

test('the chosen page alone goes to readers, and someone else’s broken draft stays', async () => {
  const stages: string[] = [];
  // The machine goes on once it was seen to look at the pages.
  const onMachineStep = (step: string) =>
    step === 'tells the build'
      ? vi.waitFor(() => expect(stages.at(-1)).toBe('looking'), { timeout: 60_000 })
      : undefined;
  const room = await publishingRoom({ onMachineStep });
  const { publications, gitDir, machine, audit, notified, first } = room;
  await saveText(room, HOME, MORE);
  await saveText(room, BELOW, `${changed(BELOW, 'Back', 'Go back')}\n[Nowhere](/nowhere/)\n`, BO);
  const drafted = git(gitDir, 'rev-parse', 'draft');
  const candidate = await publications.candidateOf([HOME]);
  expect([candidate.files, candidate.errors, candidate.notices]).toEqual([[HOME], [], []]);
  const looked = new Set<number>();
  publications.onChange((each) => {
    if (stages.at(-1) !== each.stage) stages.push(each.stage);
    if (each.looked) looked.add(each.looked.total);
  });
  const { id } = await publish(room, [HOME]);
  const ended = await endOf(publications, id);
  expect(ended).toMatchObject({ stage: 'live', failure: null, build: machine.current(), by: ADA });
  expect(stages).toEqual(['waiting', 'checking', 'building', 'looking', 'switching', 'asking', 'live']);
  expect([...looked]).toEqual([11]);
  expect(await machine.read('/')).toContain('More about');
  expect(await machine.read('/below/')).not.toContain('nowhere');
  expect(textAt(gitDir, 'live', HOME)).toContain('More about');
  expect([git(gitDir, 'rev-parse', 'draft'), await agreed(room)]).toEqual([drafted, true]);
  expect(git(gitDir, 'log', '-1', '--format=%an %s', 'live')).toBe('Ada Haven Because');
  expect(audit.last(2).map(({ did }) => did)).toEqual([
    'published “Harbor Practice”: Because',
    'began to publish “Harbor Practice”: Because',
  ]);
  expect(notified).toEqual([]);
  expect(await publications.builds()).toEqual([
    { build: ended.build, made: expect.any(String), isLive: true, by: 'Ada Haven', note: 'Because' },
    { build: first, made: expect.any(String), isLive: false, by: null, note: null },
  ]);
});

test('two clicks are one publication, and another one waits until the first has ended', async () => {
  const room = await publishingRoom();
  const { publications, machine } = room;
  await saveText(room, HOME, MORE);
  await saveText(room, STORY, changed(STORY, 'It belongs', 'It does belong'), BO);
  const trees = await Promise.all([[HOME], [STORY]].map((each) => publications.candidateOf(each)));
  const [first, second] = trees.map(({ tree }) => tree);
  const click = (path: string, tree = '') => publications.publish({ paths: [path], tree, note: '' }, ADA);
  const begun = await Promise.all([click(HOME, first), click(STORY, second), click(HOME, first)]);
  const [one, other, again] = begun.map(({ id }) => id);
  expect(again).toBe(one);
  expect(other).not.toBe(one);
  expect(publications.underWay().map(({ id }) => id)).toEqual([one, other]);
  expect((await endOf(publications, other ?? null)).stage).toBe('live');
  expect(publications.last(9).map(({ id, stage }) => [id, stage])).toEqual([
    [other, 'live'],
    [one, 'live'],
  ]);
  expect(machine.builds()).toBe(2);
  // The second one is put upon the first.
  expect(await machine.read('/')).toContain('More about');
  expect(await machine.read('/articles/story/')).toContain('It does belong');
  expect(await agreed(room)).toBe(true);
  expect(await click(HOME, first)).toEqual({ id: null, refusal: 'Nothing is left of it to publish.' });
});

test('two pages are taken away, one after the other, and both their old addresses lead on', {
  tags: NIGHTLY,
}, async () => {
  const names = ['one', 'two'];
  const pathOf = (name: string) => `content/pages/${name}.mdx`;
  const room = await publishingRoom({
    files: Object.fromEntries(names.map((name) => [pathOf(name), unlisted(name)])),
  });
  const { publications, store, gitDir } = room;
  for (const name of names) {
    const { status } = await save(store, { remove: [pathOf(name)], oldAddress: { [`/${name}/`]: '/top/' } });
    expect(status).toBe(200);
  }
  const looked = [];
  for (const name of names) looked.push({ name, ...(await publications.candidateOf([pathOf(name)])) });
  const begun = [];
  for (const { name, tree, errors } of looked) {
    expect(errors).toEqual([]);
    begun.push(await publications.publish({ paths: [pathOf(name)], tree, note: '' }, ADA));
  }
  for (const { id } of begun) expect(await endOf(publications, id)).toMatchObject({ stage: 'live' });
  expect(textAt(gitDir, 'live', 'content/redirects.yaml')).toBe(
    textAt(gitDir, 'draft', 'content/redirects.yaml'),
  );
  expect(git(gitDir, 'diff', '--name-only', 'live', 'draft')).toBe('');
});

const unlisted = (name: string) => `---
title: The page ${name}
heading: What is on ${name}
description: A page called ${name} of the small site, which is there for a test and no one else.
navLabel: Page ${name}
audience: all
author: practice
listed: false
updated: 2026-11-22
---

The ${name} page has words of its own. Back to [the first page](/).
`;

test('a page bears the day on which it became public, for readers and in what is saved, whatever comes after', {
  tags: NIGHTLY,
}, async () => {
  const added = 'content/pages/one.mdx';
  const building = Promise.withResolvers<void>();
  const room = await publishingRoom({
    onMachineStep: (step) => (step === 'builds' ? building.promise : undefined),
  });
  const { publications, store, gitDir, repository } = room;
  const dated = unlisted('one').replace('updated:', `published: ${todayInFlorida()}\nupdated:`);
  await saveText(room, added, unlisted('one'));
  const { id } = await publish(room, [added]);
  // Someone goes on writing meanwhile, and someone else on another page.
  const more = (text: string) => text.replace('words of its own', 'many words of its own');
  await saveText(room, added, more(unlisted('one')), BO);
  await saveText(room, HOME, MORE, BO);
  building.resolve();
  expect(await endOf(publications, id)).toMatchObject({ stage: 'live' });
  expect(textAt(gitDir, 'live', added)).toBe(dated.trim());
  expect(textAt(gitDir, 'draft', added)).toBe(more(dated).trim());
  expect(await textNow(store, HOME)).toBe(MORE);
  expect(git(gitDir, 'log', '-1', '--format=%an %s', 'draft')).toBe('Ada Haven Save The page one');
  expect((await endOf(publications, (await publish(room, [added])).id)).stage).toBe('live');
  expect((await unpublishedOf(repository)).map(({ path }) => path)).toEqual([HOME]);
  // As the history puts it back.
  await saveText(room, added, unlisted('one'));
  expect((await endOf(publications, (await publish(room, [added])).id)).stage).toBe('live');
  expect([textAt(gitDir, 'live', added), textAt(gitDir, 'draft', added)]).toEqual([
    dated.trim(),
    dated.trim(),
  ]);
  // A page that was public before anyone wrote down since when: nothing is saved for it.
  const drafted = git(gitDir, 'rev-parse', 'draft');
  expect((await endOf(publications, (await publish(room, [HOME])).id)).stage).toBe('live');
  expect(git(gitDir, 'rev-parse', 'draft')).toBe(drafted);
});

test('where the day cannot be saved, readers see the page all the same, and what comes next keeps it', {
  tags: NIGHTLY,
}, async () => {
  const added = 'content/pages/one.mdx';
  const room = await publishingRoom();
  const { publications, gitDir } = room;
  const isLogged = vi.spyOn(console, 'error').mockReturnValue();
  const lock = join(gitDir, 'refs/heads/draft.lock');
  await saveText(room, added, unlisted('one'));
  writeFileSync(lock, '');
  expect((await endOf(publications, (await publish(room, [added])).id)).stage).toBe('live');
  rmSync(lock);
  expect(isLogged.mock.lastCall?.[0]).toMatch(/^The day of content\/pages\/one\.mdx is not saved: /);
  const dated = `published: ${todayInFlorida()}\nupdated:`;
  expect([textAt(gitDir, 'live', added), textAt(gitDir, 'draft', added)]).toEqual([
    expect.stringContaining(dated),
    expect.not.stringContaining('published'),
  ]);
  expect((await endOf(publications, (await publish(room, [added])).id)).stage).toBe('live');
  for (const at of ['live', 'draft']) expect(textAt(gitDir, at, added)).toContain(dated);
  isLogged.mockRestore();
});

test('what is saved after it was looked at is not published, neither before it begins nor after', async () => {
  const building = Promise.withResolvers<void>();
  const room = await publishingRoom({
    onMachineStep: (step) => (step === 'builds' ? building.promise : undefined),
  });
  const { publications, machine, gitDir } = room;
  await saveText(room, HOME, MORE);
  const { tree } = await publications.candidateOf([HOME]);
  await saveText(room, HOME, changed(HOME, 'Read about', 'All about'));
  expect(await publications.publish({ paths: [HOME], tree, note: '' }, ADA)).toEqual({
    id: null,
    refusal:
      'Nothing was published: meanwhile someone saved or published something that belongs to it, or a new day began. Look at it again, and publish it then.',
  });
  const { id } = await publish(room, [HOME]);
  await saveText(room, HOME, changed(HOME, 'Read about', 'Much about'));
  building.resolve();
  await endOf(publications, id);
  expect(await machine.read('/')).toContain('All about');
  expect(textAt(gitDir, 'draft', HOME)).toContain('Much about');
});

test('someone goes back, and drafts stay as they are', async () => {
  const room = await publishingRoom();
  const { publications, machine, first, gitDir, audit } = room;
  await saveText(room, HOME, MORE);
  const { build } = await endOf(publications, (await publish(room, [HOME])).id);
  const drafted = git(gitDir, 'rev-parse', 'draft');
  const [back, again] = await Promise.all([1, 2].map(() => publications.goBack(first, 'A wrong word', BO)));
  expect(back).toEqual(again);
  expect(await endOf(publications, back?.id ?? null)).toMatchObject({
    stage: 'live',
    kind: 'go back',
    build: first,
  });
  expect(await machine.read('/')).toContain('Read about');
  expect([machine.current(), await agreed(room), machine.builds()]).toEqual([first, true, 1]);
  expect(git(gitDir, 'rev-parse', 'draft')).toBe(drafted);
  expect(git(gitDir, 'log', '-1', '--format=%an %s', 'live')).toBe('Bo Harbor A wrong word');
  expect(audit.last(1)[0]).toMatchObject({
    who: 'bo',
    did: `went back to an earlier version (${first.slice(0, 12)}): A wrong word`,
  });
  expect((await publications.builds()).map((each) => [each.build, each.isLive])).toEqual([
    [build, false],
    [first, true],
  ]);
  for (const [id, refusal] of [
    [first, 'Readers have that version already.'],
    ['f'.repeat(64), 'That version is no longer kept. Choose another one.'],
    ['../../x', 'That version is no longer kept. Choose another one.'],
  ]) {
    expect(await publications.goBack(id ?? '', '', BO)).toEqual({ id: null, refusal });
  }
});

test('the same words once more are the same build, which is simply live', { tags: NIGHTLY }, async () => {
  const room = await publishingRoom();
  const { publications, machine, first, gitDir } = room;
  await saveText(room, HOME, MORE);
  await endOf(publications, (await publish(room, [HOME])).id);
  await saveText(room, HOME, changed(HOME, 'x', 'x', textAt(gitDir, 'live~1', HOME).concat('\n')));
  const ended = await endOf(publications, (await publish(room, [HOME])).id);
  expect(ended).toMatchObject({ stage: 'live', build: first });
  expect([machine.current(), await agreed(room)]).toEqual([first, true]);
  // And the one that is served already.
  machine.goBack(first);
  expect(await agreed(room)).toBe(true);
});

test('where the developer goes back on the machine, live follows', { tags: NIGHTLY }, async () => {
  const room = await publishingRoom();
  const { publications, machine, first, gitDir } = room;
  await saveText(room, HOME, MORE);
  await endOf(publications, (await publish(room, [HOME])).id);
  machine.goBack(first);
  expect(await agreed(room)).toBe(false);
  // What is to be published again is told, because readers no longer see it.
  const { files, changes } = await publications.candidateOf([HOME]);
  expect([files, changes[0]?.words[0]?.added]).toEqual([[HOME], 'More']);
  expect(await agreed(room)).toBe(true);
  expect(git(gitDir, 'log', '-1', '--format=%an %s', 'live')).toBe('The developer Went back on the server');
  expect(textAt(gitDir, 'draft', HOME)).toContain('More about');
});

test('notices are told once, when readers see them', async () => {
  const room = await publishingRoom();
  const { publications, notified, open } = room;
  const practice = 'content/practice.yaml';
  await saveText(room, practice, changed(practice, 'weather.gov', 'nps.gov'));
  const { id } = await publish(room, [practice]);
  expect(await endOf(publications, id)).toMatchObject({ failure: null });
  await vi.waitFor(() => expect(notified).toMatchObject([{ id, stage: 'live' }]));
  expect(notified[0]?.notices).toEqual([
    'Where “Leave this site” leads changes from “https://www.weather.gov/” to “https://www.nps.gov/”.',
  ]);
  await publications.close();
  const again = open();
  await again.builds();
  expect(notified).toHaveLength(1);
});

test('a build that fails changes nothing, and says why', async () => {
  const room = await publishingRoom();
  const { publications, machine, first } = room;
  await saveText(room, HOME, MORE);
  machine.faults.build = 'Error: no memory';
  const { id } = await publish(room, [HOME]);
  expect((await endOf(publications, id)).failure).toEqual({
    stage: 'building',
    sentence: `${NOTHING} The pages could not be made. It is nothing that staff can mend: send the developer what stands below.`,
    path: null,
    log: 'Building.\nError: no memory',
  });
  expect([machine.current(), await agreed(room)]).toEqual([first, true]);
  machine.faults.build = null;
  expect((await endOf(publications, (await publish(room, [HOME])).id)).stage).toBe('live');
});

test('a release that does not go live changes nothing, and is asked for again', {
  tags: NIGHTLY,
}, async () => {
  const room = await publishingRoom();
  const { publications, machine, first } = room;
  await saveText(room, HOME, MORE);
  machine.faults.live = true;
  expect((await endOf(publications, (await publish(room, [HOME])).id)).failure).toMatchObject({
    stage: 'switching',
    sentence: expect.stringContaining(NOTHING),
    log: 'journalctl -u return-2-intimacy-live',
  });
  expect([machine.current(), await agreed(room)]).toEqual([first, true]);
  expect(await publications.builds()).toHaveLength(1);
  machine.faults.live = false;
  expect((await endOf(publications, (await publish(room, [HOME])).id)).stage).toBe('live');
});

test('where the public address does not answer with it, no one is told that readers see it until they do', async () => {
  const room = await publishingRoom({ patience: { ask: 0 } });
  const { publications, machine, gitDir } = room;
  await saveText(room, HOME, MORE);
  machine.faults.answers = false;
  const live = git(gitDir, 'rev-parse', 'live');
  const { id } = await publish(room, [HOME]);
  const { stage, failure } = await endOf(publications, id);
  expect([stage, failure?.stage, git(gitDir, 'rev-parse', 'live')]).toEqual(['failed', 'asking', live]);
  expect(failure?.sentence).toBe(
    `${MAYBE} Look at the site yourself, and tell the developer what stands below.`,
  );
  expect(failure?.log).toMatch(/names the build [0-9a-f]{64}/);
  machine.faults.answers = true;
  await publications.close();
  const again = room.open();
  await again.builds();
  expect(again.get(id ?? '')).toMatchObject({ stage: 'live', failure: null });
  expect(await agreed(room)).toBe(true);
});

test('what someone else put on live meanwhile stays, and nothing is lost', async () => {
  const building = Promise.withResolvers<void>();
  const room = await publishingRoom({
    onMachineStep: (step) => (step === 'tells the build' ? building.promise : undefined),
  });
  const { publications, machine, gitDir, first } = room;
  await saveText(room, HOME, MORE);
  const { id } = await publish(room, [HOME]);
  await vi.waitFor(() => expect(machine.builds()).toBe(1), { timeout: 60_000 });
  const theirs = git(gitDir, 'commit-tree', 'live^{tree}', '-p', 'live', '-m', 'An update');
  git(gitDir, 'update-ref', 'refs/heads/live', theirs);
  building.resolve();
  expect((await endOf(publications, id)).failure).toMatchObject({
    stage: 'switching',
    sentence: expect.stringMatching(/^Nothing was published\. .+ Meanwhile the developer changed the site/),
  });
  expect([git(gitDir, 'rev-parse', 'live'), machine.current()]).toEqual([theirs, first]);
  expect((await endOf(publications, (await publish(room, [HOME])).id)).stage).toBe('live');
});

/** Files that are put upon what readers see, past all that the room does. */
function commitWith(gitDir: string, from: string, lines: string): string {
  const folder = join(gitDir, '../by-hand');
  rmSync(folder, { recursive: true, force: true });
  git(gitDir, 'worktree', 'add', '--quiet', '--detach', '--force', folder, from);
  const [path = '', text = ''] = lines.split('=');
  if (text.startsWith('->')) {
    rmSync(join(folder, path), { force: true });
    git(
      folder,
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${git(folder, 'rev-parse', `HEAD:${HOME}`)},${path}`,
    );
  } else {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    git(folder, 'add', '--all');
  }
  git(folder, 'commit', '--quiet', '-m', 'By hand');
  return git(folder, 'rev-parse', 'HEAD');
}

test('nothing but what staff write is handed over, whoever put it on the branch', async () => {
  const tampered = [
    'package.json={}',
    'content/words.txt=word',
    'content/pages/x.tsx=code',
    'public/x.html=code',
    `${HOME}=->`,
  ];
  let at = '';
  const room = await publishingRoom({
    onStep: (step) => {
      if (step === 'building') git(room.gitDir, 'update-ref', 'refs/heads/release', at);
    },
  });
  const { publications, machine, gitDir, repository } = room;
  for (const each of tampered) {
    const commit = commitWith(gitDir, 'live', each);
    expect(await strayIn(repository, 'live', commit)).toBe(each.split('=')[0]);
    at ||= commit;
  }
  expect(await strayIn(repository, 'live', commitWith(gitDir, 'live', `${HOME}=words`))).toBe(null);
  await saveText(room, HOME, MORE);
  expect((await endOf(publications, (await publish(room, [HOME])).id)).failure).toMatchObject({
    stage: 'building',
    sentence: `${NOTHING} It would change “package.json”, which is no part of what staff write. Tell the developer at once: no one can do that in the editor.`,
  });
  // Nor what staff could have written, and no one has looked at.
  at = commitWith(gitDir, 'live', `${HOME}=words`);
  expect((await endOf(publications, (await publish(room, [HOME])).id)).failure?.sentence).toContain(
    'no longer what would be published',
  );
  expect(machine.builds()).toBe(0);
});

test('while the developer updates the site, a publication waits, and says so', async () => {
  const room = await publishingRoom();
  const { publications, machine } = room;
  await saveText(room, HOME, MORE);
  const held = join(machine.folder, 'held');
  writeFileSync(held, '');
  const { id } = await publish(room, [HOME]);
  await vi.waitFor(() => expect(publications.get(id ?? '')?.waitsFor).toMatch(/^The developer is updating/), {
    timeout: 60_000,
  });
  expect(machine.builds()).toBe(0);
  // One that was left there counts no longer.
  const longAgo = new Date(Date.now() - 31 * 60_000);
  utimesSync(held, longAgo, longAgo);
  expect(await endOf(publications, id)).toMatchObject({ stage: 'live', waitsFor: null });
});

test('a disk that is almost full is told before anything is built', async () => {
  const room = await publishingRoom({ patience: { freeBytes: Number.MAX_SAFE_INTEGER } });
  const { publications, machine } = room;
  await saveText(room, HOME, MORE);
  const { failure } = await endOf(publications, (await publish(room, [HOME])).id);
  expect(failure?.sentence).toMatch(
    /^Nothing was published\. .+ The disk of the server is almost full: [\d,]+ MB are free, and a publication needs [\d,]+ MB\. Tell the developer\.$/,
  );
  expect(machine.builds()).toBe(0);
});

test('a build that is gone since the machine was started anew is begun once more, and no third time', {
  tags: NIGHTLY,
}, async () => {
  const room = await publishingRoom({ patience: { pickUp: 0 } });
  const { publications, machine } = room;
  await machine.stop();
  await saveText(room, HOME, MORE);
  const { id } = await publish(room, [HOME]);
  const wanted = join(machine.folder, 'wanted/build');
  for (const _ of [1, 2]) {
    await vi.waitFor(() => expect(readFileSync(wanted, 'utf8').trim()).toBe(id), { timeout: 60_000 });
    const progress = { job: id, boot: 'another start', state: 'looking', done: 3, total: 9, build: null };
    writeFileSync(join(machine.folder, 'build/publication.json'), JSON.stringify(progress));
    renameSync(wanted, join(machine.folder, 'taken'));
  }
  expect((await endOf(publications, id)).failure).toMatchObject({
    stage: 'building',
    sentence: `${NOTHING} The pages could not be made: twice, the server ended before they were done. Tell the developer.`,
  });
});

test('a machine that takes nothing is waited for no longer than a build may take', async () => {
  const room = await publishingRoom({ patience: { build: 0 } });
  const { publications, machine } = room;
  await machine.stop();
  await saveText(room, HOME, MORE);
  const { failure } = await endOf(publications, (await publish(room, [HOME])).id);
  expect(failure?.sentence).toBe(
    `${NOTHING} The pages were not made in time. Try again later, and tell the developer.`,
  );
  expect(() => readFileSync(join(machine.folder, 'wanted/build'))).toThrow('ENOENT');
});

test('what would be wrong by the time it has its turn is not built', { tags: NIGHTLY }, async () => {
  const room = await publishingRoom();
  const { publications, machine } = room;
  await saveText(room, HOME, changed(HOME, 'Read', 'Read [it](/nowhere/) or'));
  const { failure } = await endOf(publications, (await publish(room, [HOME])).id);
  expect(failure).toMatchObject({
    stage: 'checking',
    path: HOME,
    sentence: expect.stringMatching(
      /^Nothing was published\. .+ “Harbor Practice”: The link "it" leads to "\/nowhere\/"/,
    ),
  });
  expect(machine.builds()).toBe(0);
});

test('what cannot be written down is done once more as soon as it can, and nothing is left half noted', {
  tags: NIGHTLY,
}, async () => {
  const room = await publishingRoom();
  const { publications, records, audit, machine } = room;
  const isLogged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await saveText(room, HOME, MORE);
  const fillDisk = (what: string) =>
    records.exec(
      `CREATE TRIGGER full BEFORE ${what} BEGIN SELECT RAISE(ROLLBACK, 'database or disk is full'); END`,
    );
  fillDisk('INSERT ON audit');
  await expect(publish(room, [HOME])).rejects.toThrow('disk is full');
  expect([publications.underWay(), audit.count()]).toEqual([[], 0]);
  records.exec('DROP TRIGGER full');
  const { id } = await publish(room, [HOME]);
  for (const what of ['UPDATE ON publications', 'INSERT ON audit']) {
    const before = isLogged.mock.calls.length;
    fillDisk(what);
    await vi.waitFor(() => expect(isLogged.mock.calls.length).toBeGreaterThan(before), { timeout: 60_000 });
    expect(publications.underWay()).toMatchObject([{ id }]);
    records.exec('DROP TRIGGER full');
  }
  expect((await endOf(publications, id)).stage).toBe('live');
  expect(await machine.read('/')).toContain('More about');
  expect(audit.last(9).map(({ did }) => did)).toEqual([
    'published “Harbor Practice”: Because',
    'began to publish “Harbor Practice”: Because',
  ]);
  expect(await agreed(room)).toBe(true);
  isLogged.mockRestore();
});
