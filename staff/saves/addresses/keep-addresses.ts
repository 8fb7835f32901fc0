import { parseContent } from '#lib/content/load/load.ts';
import { takenIssueOf } from '#lib/content/load/slug-issue.ts';
import { yamlLossesOf } from '#lib/content/load/yaml-losses.ts';
import type { Kind } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import { fileOf, kindAndSlugOf, pathOf } from '#lib/content/model/paths.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import { oldAddressOf } from '#lib/http/read-old-address.ts';
import { EVERY_KNOWN_PAGE } from '#lib/known-pages.ts';
import { movedFrom } from '#lib/move/moved.ts';
import { editsOf, filesAfter } from '#lib/move/plan-move.ts';
import { asRead } from '#lib/text/as-read.ts';
import { dump, load } from '#staff/editor/form/yaml.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE } from '#staff/repository/repository.ts';
import { type Answer, refuse } from '../answer.ts';
import type { Update } from '../request/read-update.ts';
import type { Store } from '../store.ts';
import { linkedFrom } from './linked-from.ts';

/** A page or a person whose file goes, and the file that takes its place, where it was renamed. */
type Gone = { kind: Kind; slug: string; path: string; file: string; renamed: string | null };

const REDIRECTS = 'content/redirects.yaml';

/**
 * Refuses a save that gives a new page the address of something else, and holds one that takes an address away until someone has said where it shall lead. Then it holds the redirect as well, and each link to a page
 * that got another name. A page that no one was ever shown, and that nothing leads to, goes without a question.
 */
export async function keepAddresses(store: Store, update: Update): Promise<Update | Answer> {
  const taken = await takenIn(store, update);
  if (taken) return refuse(422, `Not saved: ${taken} Write something else under "Address".`);
  const gone = await goneIn(store, update);
  if (gone === 'several') return refuse(422, 'Not saved: remove one page after the other.');
  if (!gone) return withAddressesTaken(store, update);
  const known = EVERY_KNOWN_PAGE.find(({ path }) => path === gone.path);
  const title = titleOf(`content/${gone.file}`, String(await store.read(`content/${gone.file}`)));
  if (known) {
    const act = gone.renamed ? 'have another address' : 'be removed';
    return refuse(422, `Not saved: "${title}" cannot ${act}: the site itself leads to ${gone.path}.`);
  }
  const { files, content } = store.content();
  const from = linkedFrom(files, content, gone);
  const isPublic = await isSeen(store, gone);
  const to = gone.renamed === null ? null : pathOf(gone.kind, gone.renamed);
  const choices = [...content.pages]
    .filter(({ path, frontmatter }) => path !== gone.path && frontmatter.listed)
    .map(({ path, frontmatter }) => ({ path, title: frontmatter.title }));
  const answer = update.oldAddress.get(gone.path);
  const isAnswered = answer === null || answer === to || choices.some(({ path }) => path === answer);
  const isAsked = isPublic || (gone.renamed === null && from.length > 0);
  if (isAsked && (answer === undefined || !isAnswered)) {
    return { status: 428, body: { from: gone.path, to, page: title, linkedFrom: from, choices } };
  }
  const kept: Update = { ...update, additions: new Map(update.additions) };
  if (gone.renamed !== null) await followName(store, kept, { ...gone, renamed: gone.renamed });
  const redirects = await redirectsAfter(store, kept, {
    from: gone.path,
    follow: answer ?? to,
    to: answer ?? null,
  });
  if (redirects === 'unreadable') {
    return refuse(
      422,
      'Not saved: the list of old addresses cannot be read, or has a note that would be lost. Ask a developer to look at it.',
    );
  }
  if (redirects) kept.additions.set(REDIRECTS, redirects);
  return kept;
}

/** Whose address a page or a person would have that is new, as a sentence; null where each has one of its own. */
async function takenIn(store: Store, { additions, deletions }: Update): Promise<string | null> {
  for (const { kind, slug, file } of placesIn(additions.keys())) {
    if (await store.read(`content/${file}`)) continue;
    const { pages, drafts } = store.content().content;
    const stays = (page: Page) => !deletions.includes(`content/${page.file}`);
    const taken = takenIssueOf(slug, kind, { pages: pages.filter(stays), drafts: drafts.filter(stays) });
    if (taken) return taken;
  }
  return null;
}

async function goneIn(store: Store, { additions, deletions }: Update): Promise<Gone | 'several' | null> {
  const added = placesIn(additions.keys());
  // A page that moved to another kind may have kept its address.
  const gone = placesIn(deletions).filter(({ path }) => !added.some((each) => each.path === path));
  const [first] = gone;
  if (!first || !(await store.read(`content/${first.file}`))) return null;
  if (gone.length > 1) return 'several';
  const target = added.find(({ kind }) => kind === first.kind);
  const isNew = target && !(await store.read(`content/${target.file}`));
  return { ...first, renamed: isNew ? target.slug : null };
}

/** The pages and people among some paths. */
function placesIn(paths: Iterable<string>): Omit<Gone, 'renamed'>[] {
  return [...paths].flatMap((path) => {
    const place = path.startsWith('content/') ? kindAndSlugOf(path.slice('content/'.length)) : null;
    if (!place) return [];
    return [{ ...place, path: pathOf(place.kind, place.slug), file: fileOf(place.kind, place.slug) }];
  });
}

/** Whether readers see it: as it was published, or, where nothing is published from here, as it stands in the file. */
async function isSeen(store: Store, { slug, file }: Gone): Promise<boolean> {
  const path = `content/${file}`;
  const text = store.repository ? await readAt(store.repository, path, LIVE) : await store.read(path);
  if (!text) return false;
  const { pages, facts } = parseContent([{ file, text: asRead(text.toString()) }]);
  return pages.length > 0 || Boolean(facts.people[slug]?.license);
}

// As `npm run move` does it, in every file but the one with the old addresses.
async function followName(
  store: Store,
  update: Update,
  { kind, slug, renamed, file }: Gone & { renamed: string },
) {
  const moved = movedFrom(kind, slug, renamed);
  const target = fileOf(kind, renamed);
  const { files, content } = store.content(
    new Map([[file, String(update.additions.get(`content/${target}`))]]),
  );
  const edits = editsOf(files, content, moved).filter((edit) => `content/${edit.file}` !== REDIRECTS);
  const after = filesAfter(files, edits, { from: file, to: target });
  for (const [index, { file: name, text }] of after.entries()) {
    if (files[index]?.text !== text) update.additions.set(`content/${name}`, Buffer.from(text));
  }
}

/** An update with the list of old addresses, where it brings a page to one of them: a page that was removed and is put back, or a new one. */
async function withAddressesTaken(store: Store, update: Update): Promise<Update> {
  const there = await Promise.all(
    placesIn(update.additions.keys()).map(({ file }) => store.read(`content/${file}`)),
  );
  if (there.every(Boolean)) return update;
  const redirects = await redirectsAfter(store, update, null);
  // A list that cannot be read is told by the checks; no page waits for it.
  if (!redirects || redirects === 'unreadable') return update;
  return { ...update, additions: new Map([...update.additions, [REDIRECTS, redirects]]) };
}

/** A page that goes, where what led to it leads then, and where its own address leads. */
type Leaving = { from: string; follow: string | null; to: string | null };

/** The list of old addresses after a save, with one more page gone or none; null where nothing changes in it. */
async function redirectsAfter(
  store: Store,
  update: Update,
  leaving: Leaving | null,
): Promise<Buffer | 'unreadable' | null> {
  const { from, follow, to } = leaving ?? { from: null, follow: null, to: null };
  const bytes = update.additions.get(REDIRECTS) ?? (await store.read(REDIRECTS));
  type Entry = { from?: unknown; to?: unknown };
  const text = String(bytes ?? '');
  let list: Entry[];
  try {
    list = ((load(text) ?? {}) as { redirects?: Entry[] }).redirects ?? [];
    if (!Array.isArray(list)) return 'unreadable';
  } catch {
    return 'unreadable';
  }
  // An old address that is the address of a page again leads to that page.
  const taken = new Set(placesIn(update.additions.keys()).map((each) => each.path));
  const isGone = (address: unknown) => oldAddressOf(String(address)) === from;
  const kept = list
    .filter((entry) => !isGone(entry.from) && !taken.has(oldAddressOf(String(entry.from))))
    .flatMap((entry) => (!isGone(entry.to) ? [entry] : follow === null ? [] : [{ ...entry, to: follow }]));
  const after = to === null ? kept : [...kept, { from, to }];
  if (JSON.stringify(after) === JSON.stringify(list)) return null;
  // Written anew, it would lose the notes in it, which no one here has seen.
  if (yamlLossesOf(text).length > 0) return 'unreadable';
  return Buffer.from(dump({ redirects: after }));
}
