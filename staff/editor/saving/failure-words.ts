const KEPT = 'Your words are kept in this browser.';

/** Says why nothing came back from the room. */
export function wordsForSilence(isOnline: boolean, isStopped = false): string {
  if (isStopped) {
    return `You stopped waiting, and no one knows whether it was saved. ${KEPT} Save again to be sure.`;
  }
  return isOnline
    ? `The staff room does not answer. ${KEPT} Save again when it is back.`
    : 'You are offline; your words are kept in this browser. Save again when you are back.';
}

/** Says why a save was refused: in the room's own sentence where it sent one, and never in the code of a page or a program. */
export function wordsForRefusal(status: number, type: string | null, body: string): string {
  const sentence = body.trim();
  if (type?.startsWith('text/plain') && sentence && !/^[<{[]|^\w*Error\b/.test(sentence)) return sentence;
  if (status === 413)
    return `Not saved: this is larger than 20 MB. ${KEPT} Make its pictures smaller, and save again.`;
  if (status === 409) {
    return `Not saved: it was changed elsewhere after you opened it. ${KEPT} Load this page again, and compare.`;
  }
  if (status === 403) {
    return `Not saved: the staff room does not know you any more. ${KEPT} Load this page again.`;
  }
  if (status === 507) return `Not saved: the disk of the staff room is full. ${KEPT} Tell the developer.`;
  return `Not saved: the staff room failed (${status}). ${KEPT} Save again; if it stays like this, tell the developer.`;
}
