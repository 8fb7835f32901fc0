import { KINDS } from '#lib/content/model/kinds.ts';
import { FORMS } from '#lib/content/names/forms.ts';
import { labelOf } from '#lib/content/names/label-of.ts';
import { DRAFTS, openDrafts } from '../saving/hold-drafts.ts';
import type { UnsavedForm } from './strip-store.ts';

/** The forms whose words this browser keeps because they are not saved. */
export async function unsavedForms(): Promise<UnsavedForm[]> {
  const database = await openDrafts();
  const store = database.transaction(DRAFTS.store).objectStore(DRAFTS.store);
  const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
    const request = store.getAllKeys();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return keys.flatMap((key) => toUnsavedForm(key) ?? []);
}

/** What the list of forms calls a folder. */
function nameOf(folder: string): string {
  return Object.values(KINDS).find((kind) => kind.folder === folder)?.name.many ?? labelOf(folder);
}

/** The form that one of Keystatic's keys stands for; null for a key of another kind. */
export function toUnsavedForm(key: IDBValidKey): UnsavedForm | null {
  if (!Array.isArray(key)) return null;
  const [kind, name, slug] = key.map(String);
  if (!name) return null;
  if (kind === 'singleton') {
    const form = Object.values(FORMS).find(({ key }) => key === name);
    return { name: form?.name ?? name, href: `/keystatic/singleton/${name}` };
  }
  if (kind === 'collection' && slug)
    return { name: slug, href: `/keystatic/collection/${name}/item/${slug}` };
  if (kind !== 'collection-create') return null;
  const copied = slug ? `?duplicate=${encodeURIComponent(slug)}` : '';
  return { name: `a new one under "${nameOf(name)}"`, href: `/keystatic/collection/${name}/create${copied}` };
}
