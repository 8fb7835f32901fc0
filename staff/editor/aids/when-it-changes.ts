/** Does something now, and after each time that what is shown changed. Gives what ends it. */
export function whenItChanges({ documentElement, defaultView }: Document, look: () => void): () => void {
  // Once for all changes that are made together.
  let waits = false;
  const observer = new (defaultView ?? globalThis).MutationObserver(() => {
    if (waits) return;
    waits = true;
    queueMicrotask(() => {
      waits = false;
      look();
    });
  });
  observer.observe(documentElement, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}
