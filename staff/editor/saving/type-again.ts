/** Types words where the caret is, as the keyboard would, so that whatever listens there hears of them. Says whether they were taken. */
export async function typeAgain(document: Document, element: HTMLElement, words: string): Promise<boolean> {
  for (const [index, line] of words.split('\n').entries()) {
    if (index > 0 && !(await endLine(document, element))) return false;
    if (line && !document.execCommand('insertText', false, line)) return false;
  }
  return true;
}

async function endLine(document: Document, element: HTMLElement): Promise<boolean> {
  // In a field of one line, this key means something else, which no one meant twice.
  if (element instanceof HTMLInputElement) return true;
  if (element instanceof HTMLTextAreaElement) return document.execCommand('insertText', false, '\n');
  // The words hear of what was typed before, and of the new line, each by itself.
  await afterTask();
  const isTaken = document.execCommand('insertParagraph');
  await afterTask();
  return isTaken;
}

const afterTask = () => new Promise<void>((done) => setTimeout(done));
