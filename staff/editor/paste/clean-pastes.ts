import { cleanPasted } from './clean-pasted.ts';
import { cleanPastedText } from './clean-pasted-text.ts';

const PICTURE = 'A picture cannot be pasted into the words. Save it as a file, and add it with + › Figure.';

/**
 * Cleans what is pasted or dropped into the editor before Keystatic sees it: Keystatic gets an event of the same kind with the clean words. `say` is
 * told what is left out.
 */
export function cleanPastes(window: Window & typeof globalThis, say: (sentence: string) => void): void {
  const { document, location } = window;
  const ours = new WeakSet<Event>();

  const handle = (event: ClipboardEvent | DragEvent, data: DataTransfer | null) => {
    const { target } = event;
    if (!data || ours.has(event) || !(target instanceof Element)) return;
    if (target.closest('input, textarea')) {
      if (event.type === 'paste') pasteIntoField(event, target, data);
      return;
    }
    if (!target.closest('[contenteditable="true"]')) return;
    const html = data.getData('text/html');
    // The editor's own words come and go as they are.
    if (html.includes('data-pm-slice')) return;
    const text = data.getData('text/plain');
    const holdsPicture = Array.from(data.files).some(({ type }) => type.startsWith('image/'));
    if (!html && !text && !holdsPicture) return;
    const { html: cleanHtml, pictures } = html
      ? cleanPasted(html, location.origin)
      : { html: '', pictures: 0 };
    stop(event);
    if (pictures > 0 || (holdsPicture && !text.trim())) say(PICTURE);
    const clean = new DataTransfer();
    if (cleanHtml) clean.setData('text/html', cleanHtml);
    const cleanText = cleanPastedText(text);
    if (cleanText) clean.setData('text/plain', cleanText);
    if (!cleanHtml && !cleanText) return;
    const again = toEvent(event, clean);
    ours.add(again);
    target.dispatchEvent(again);
  };

  const pasteIntoField = (event: Event, field: Element, data: DataTransfer) => {
    const text = data.getData('text/plain');
    const clean = cleanPastedText(text);
    const fitting = field instanceof HTMLInputElement ? clean.replace(/\s*\n\s*/g, ' ').trim() : clean;
    if (fitting === text) return;
    stop(event);
    // As typed, so that it can be undone, and whatever listens to the field hears of it.
    if (fitting) document.execCommand('insertText', false, fitting);
  };

  window.addEventListener('paste', (event) => handle(event, event.clipboardData), { capture: true });
  window.addEventListener('drop', (event) => handle(event, event.dataTransfer), { capture: true });
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function toEvent(event: ClipboardEvent | DragEvent, data: DataTransfer): Event {
  const kind = { bubbles: true, cancelable: true, composed: true };
  if (event instanceof ClipboardEvent) return new ClipboardEvent('paste', { ...kind, clipboardData: data });
  const { clientX, clientY, ctrlKey, altKey, shiftKey } = event;
  return new DragEvent('drop', { ...kind, dataTransfer: data, clientX, clientY, ctrlKey, altKey, shiftKey });
}
