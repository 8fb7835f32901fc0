import { DRAFTS, openDrafts } from './hold-drafts.ts';

/**
 * Deletes the drafts of pages and people whose files were deleted or renamed. Keystatic leaves them, and the form that they belong to is never opened
 * again: they would be told of as unsaved words for good.
 */
export async function forgetDrafts(deleted: readonly string[]): Promise<void> {
  const gone = new Set(deleted.map((path) => path.replace(/\.(mdx|yaml)$/, '')));
  if (gone.size === 0) return;
  const database = await openDrafts();
  const transaction = database.transaction(DRAFTS.store, 'readwrite');
  const store = transaction.objectStore(DRAFTS.store);
  const request = store.getAllKeys();
  request.onsuccess = () => {
    for (const key of request.result) if (gone.has(fileOf(key))) store.delete(key);
  };
  await new Promise((done) => {
    transaction.oncomplete = done;
    transaction.onabort = done;
  });
  database.close();
}

/** The file of a form, without its ending; nothing for the key of another kind. */
function fileOf(key: IDBValidKey): string {
  if (!Array.isArray(key)) return '';
  const [kind, name, slug] = key.map(String);
  return kind === 'collection' ? `content/${name}/${slug}` : '';
}
