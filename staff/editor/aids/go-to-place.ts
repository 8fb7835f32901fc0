import { type Target, targetOf } from '#staff/places/target.ts';
import { whenItChanges } from './when-it-changes.ts';

/**
 * Goes to the place in the form that the end of the address names, as soon as it is there: to a field, or to words of the page.
 * Whoever starts to write or to click is left alone.
 */
export function goToPlace(window: Window): void {
  const { document, location } = window;
  const target = targetOf(location.hash);
  if (!target) return;
  const steps = stepsTo(target, document);
  const end = whenItChanges(document, () => {
    while (steps[0]?.()) steps.shift();
    if (steps.length === 0) stop();
  });
  function stop() {
    // The first look may be the last, before there is anything to end.
    queueMicrotask(() => end());
    for (const kind of STARTS) window.removeEventListener(kind, begun, true);
  }
  const begun = (event: Event) => event.isTrusted && stop();
  for (const kind of STARTS) window.addEventListener(kind, begun, true);
}

const STARTS = ['pointerdown', 'keydown', 'wheel'];

/** What is to be done one after the other, each as soon as it can be. */
function stepsTo(target: Target, document: Document): (() => boolean)[] {
  if ('words' in target) return [() => selectWords(document, target)];
  let within: Element = document.documentElement;
  const last = target.field.length - 1;
  return target.field.map((key, index) => () => {
    const found = typeof key === 'number' ? rowIn(within, key) : partIn(within, key);
    if (!found) return false;
    found.scrollIntoView({ block: 'center' });
    if (typeof key === 'number') {
      // A click opens the item in a window of its own.
      (found as HTMLElement).click();
      within = document.documentElement;
      return true;
    }
    if (index === last || !isHolder(found)) focusIn(found);
    within = found;
    return true;
  });
}

const isHolder = (part: Element) => part.matches('[role="group"], [role="grid"]');

function focusIn(part: Element): void {
  const field = part.matches('[role="group"]')
    ? part.querySelector<HTMLElement>(FIELDS)
    : (part as HTMLElement);
  field?.focus();
}

const FIELDS = 'input, textarea, button, [role="grid"]';

/** The field or the group of fields that has a name; in the window that is open, where one is. */
function partIn(within: Element, name: string): Element | undefined {
  const opened = within.ownerDocument.querySelectorAll('[role="dialog"]');
  const root = within === within.ownerDocument.documentElement ? ([...opened].at(-1) ?? within) : within;
  const parts = [...root.querySelectorAll(`[role="group"], ${FIELDS}`)];
  const named = parts.filter((part) => namesOf(part).includes(name));
  // A list is told by the group around it as well, and goes first: its rows are in it.
  return named.find((part) => part.matches('[role="grid"]')) ?? named[0];
}

function rowIn(grid: Element, index: number): Element | undefined {
  return [...grid.querySelectorAll('[role="row"]')].find(
    (row) => row.getAttribute('aria-rowindex') === `${index + 1}`,
  );
}

function namesOf(part: Element): string[] {
  const { ownerDocument: document } = part;
  const by = (part.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
  const labels =
    part instanceof HTMLInputElement || part instanceof HTMLTextAreaElement ? [...(part.labels ?? [])] : [];
  // The label of a box to tick holds its description as well.
  const told = labels.flatMap((each) => [each, ...each.querySelectorAll('span')]);
  return [part.getAttribute('aria-label'), ...[...by, ...told].map((each) => each?.textContent)].map((text) =>
    (text ?? '').replace('*', '').trim(),
  );
}

type Piece = { node: Text; start: number };

function selectWords(document: Document, { words, heading }: { words: string; heading?: string }): boolean {
  const editor = document.querySelector<HTMLElement>('[contenteditable="true"]');
  const { text, pieces } = textIn(editor);
  if (!editor || text.trim() === '') return false;
  const from = heading === undefined ? 0 : Math.max(0, text.indexOf(plain(heading)));
  const found = startsOf(words)
    .map((start) => ({ start, at: indexFrom(text, start, from) }))
    .find(({ at }) => at !== -1);
  if (!found) return true;
  const range = document.createRange();
  range.setStart(...pointAt(pieces, found.at));
  // After the last letter, which is not before the first one of what follows.
  const [node, offset] = pointAt(pieces, found.at + found.start.length - 1);
  range.setEnd(node, offset + 1);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  editor.focus({ preventScroll: true });
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  return true;
}

const indexFrom = (text: string, words: string, from: number) => {
  const at = text.indexOf(words, from);
  return at === -1 ? text.indexOf(words) : at;
};

// Someone may have changed some of the words since: the first ones that are still there tell the place.
function startsOf(words: string): string[] {
  const all = plain(words).split(' ');
  return all.map((_, index) => all.slice(0, all.length - index).join(' '));
}

/** All words of the editor with one space wherever there is any, a letter each for a letter of its nodes. */
function textIn(editor: HTMLElement | null): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const walker = editor?.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    pieces.push({ node: node as Text, start: text.length });
    text += (node as Text).data.replaceAll(/\s/g, ' ');
  }
  return { text, pieces };
}

function pointAt(pieces: readonly Piece[], at: number): [node: Text, offset: number] {
  const piece = pieces.findLast(({ start }) => start <= at);
  if (!piece) throw new Error('There are no words to select');
  return [piece.node, Math.min(at - piece.start, piece.node.data.length)];
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
