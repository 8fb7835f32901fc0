/** Where Keystatic keeps what is not saved. */
export const DRAFTS = { database: 'keystatic', store: 'items' } as const;

/** Keeps drafts from being deleted until it is known that they were saved. */
type HeldDrafts = { hold: () => void; release: (isSaved: boolean) => Promise<void> };

/**
 * Keystatic deletes its draft of a new page as soon as it sends the page, so that a browser that crashes then has lost it. From `hold` to `release`
 * what it deletes there stays, and is deleted afterwards if it was saved.
 */
export function holdDrafts(): HeldDrafts {
  const plain = IDBObjectStore.prototype.delete;
  let held: (IDBValidKey | IDBKeyRange)[] | null = null;
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key) {
    const isDraft = this.name === DRAFTS.store && this.transaction.db.name === DRAFTS.database;
    if (held === null || !isDraft) return plain.call(this, key);
    held.push(key);
    // Some request, so that the transaction ends.
    return this.count() as unknown as IDBRequest<undefined>;
  };
  return {
    hold() {
      held ??= [];
    },
    async release(isSaved) {
      const keys = held ?? [];
      held = null;
      if (!isSaved || keys.length === 0) return;
      const database = await openDrafts();
      const store = database.transaction(DRAFTS.store, 'readwrite').objectStore(DRAFTS.store);
      for (const key of keys) store.delete(key);
      await new Promise((done) => {
        store.transaction.oncomplete = done;
        store.transaction.onabort = done;
      });
      database.close();
    },
  };
}

/** Opens the drafts that this browser keeps. */
export function openDrafts(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DRAFTS.database);
    request.onupgradeneeded = () => request.result.createObjectStore(DRAFTS.store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
