import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { nodesOf } from '#lib/markdown/nodes-of.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { cleanPicture } from '#lib/pictures/clean-picture.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { type Answer, refuse } from '../answer.ts';
import { pictureOf } from '../editable-path.ts';
import type { Update } from '../request/read-update.ts';
import type { Store } from '../store.ts';
import { freeName } from './free-name.ts';

/**
 * The same update with its pictures as they may be public: clean, under plain names that no other picture of the page has, and shown under these by
 * the page.
 */
export async function cleanPictures(store: Store, update: Update): Promise<Update | Answer> {
  const pictures = [...update.additions].filter(([path]) => pictureOf(path));
  if (pictures.length === 0) return update;
  const listed = new Map((await store.list()).map(({ path, sha }) => [path, sha]));
  const readAs = new Map(update.readAs);
  const cleaned: Update = { ...update, additions: new Map(update.additions), readAs };
  const renamed = new Map<string, string>();
  for (const [path, bytes] of pictures) {
    if (path.endsWith('.svg') && isMovedDrawing(bytes, update, listed)) continue;
    const picture = await cleanPicture(bytes);
    const came = update.cameAs.get(path) ?? '';
    if (picture.refusal !== null) return refuse(422, `Not saved: "${came}": ${picture.refusal}`);
    cleaned.additions.delete(path);
    const sha = shaOf(picture.bytes);
    const isAsSeen = listed.has(path) && listed.get(path) === update.readAs.get(path);
    // One that takes the place of what the editor has seen may; any other leaves what is there alone.
    const isTaken = (name: string) =>
      cleaned.additions.has(name) ||
      (listed.has(name) && listed.get(name) !== sha && !(name === path && isAsSeen));
    const name = freeName(path.replace(/(\.[^./]*)?$/, `.${picture.format}`), isTaken);
    cleaned.additions.set(name, picture.bytes);
    readAs.set(name, listed.get(name) ?? null);
    if (name !== path && isAsSeen) cleaned.deletions = [...cleaned.deletions, path];
    const { page = '' } = pictureOf(path) ?? {};
    renamed.set(`/images/${page}/${came}`, name.replace('public', ''));
  }
  await followNames(store, cleaned, readAs, renamed, listed);
  return cleaned;
}

// A page that is renamed takes its drawings along, as they are.
function isMovedDrawing(bytes: Buffer, { deletions }: Update, listed: ReadonlyMap<string, string>): boolean {
  return deletions.some((path) => path.endsWith('.svg') && listed.get(path) === shaOf(bytes));
}

async function followNames(
  store: Store,
  update: Update,
  readAs: Map<string, string | null>,
  renamed: ReadonlyMap<string, string>,
  listed: ReadonlyMap<string, string>,
) {
  const changed = [...renamed].filter(([from, to]) => from !== to);
  for (const page of new Set(changed.map(([, to]) => pictureOf(`public${to}`)?.page))) {
    const isOfPage = (path: string) => {
      const place = kindAndSlugOf(path.replace(/^content\//, ''));
      return path.startsWith('content/') && place?.slug === page;
    };
    const path = [...update.additions.keys(), ...listed.keys()].find(isOfPage);
    const before = path && (update.additions.get(path) ?? (await store.read(path)));
    if (!path || !before) continue;
    const follow = path.endsWith('.yaml') ? withValues : withSources;
    const after = follow(before.toString(), path, renamed);
    if (after === before.toString()) continue;
    if (!update.additions.has(path)) readAs.set(path, listed.get(path) ?? null);
    update.additions.set(path, Buffer.from(after));
  }
}

function withSources(text: string, file: string, renamed: ReadonlyMap<string, string>): string {
  const { tree } = parseMarkdown(text, file);
  const elements = nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement');
  const edits = elements.flatMap(({ node }) =>
    node.attributes.flatMap((attribute) => {
      const { type, value, position } = attribute;
      if (type !== 'mdxJsxAttribute' || attribute.name !== 'src' || typeof value !== 'string') return [];
      const to = renamed.get(value) ?? renamed.get(decoded(value));
      const [start, end] = [position?.start.offset, position?.end.offset];
      return to && start !== undefined && end !== undefined
        ? [{ file, start, end, text: `src="${to}"` }]
        : [];
    }),
  );
  return applyEdits(text, edits);
}

/** The same of fields, each on a line of its own. */
function withValues(text: string, _: string, renamed: ReadonlyMap<string, string>): string {
  return text.replaceAll(/^(\s*\w+: )(["']?)(\/images\/.+)\2$/gm, (line, field, _quote, value) => {
    const to = renamed.get(value) ?? renamed.get(decoded(value));
    return to ? `${field}${to}` : line;
  });
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
