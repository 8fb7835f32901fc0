import { isPageKind } from '#lib/content/model/page-kinds.ts';
import { nearestPage } from '#lib/links/nearest-page.ts';
import type { Choices } from '#staff/desk/to-choices.ts';
import { askForChoices } from '../form/choices.ts';
import { whenItChanges } from './when-it-changes.ts';

type Page = Choices['pages'][number];

/** The fields of Keystatic's windows that hold addresses, by their names, and the addresses in what is typed there. */
const FIELDS: Record<string, (typed: string) => string[]> = {
  // The window for a link, and that of an old address.
  Link: (typed) => [typed],
  To: (typed) => [typed],
  Answer: (typed) => [...typed.matchAll(/\]\(([^)\s]*)/g)].map(([, address = '']) => address),
};

/** Lets the window for a link offer the pages of the site, and says at once where an address leads to none. */
export function offerPages(document: Document): () => void {
  const known = new WeakSet<Field>();
  return whenItChanges(document, () => {
    for (const label of document.querySelectorAll<HTMLLabelElement>('[role="dialog"] label')) {
      const addressesIn = FIELDS[label.textContent?.replace('*', '').trim() ?? ''];
      const field = addressesIn && (document.getElementById(label.htmlFor) as Field | null);
      if (!field || known.has(field)) continue;
      known.add(field);
      // Where the server is gone, an address can still be typed.
      askForChoices().then(
        ({ pages }) => offer(field, addressesIn, pages),
        () => undefined,
      );
    }
  });
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function offer(field: Field, addressesIn: (typed: string) => string[], pages: readonly Page[]): void {
  const document = field.ownerDocument;
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.style.cssText = 'margin: 0; color: var(--kui-color-foreground-critical, #b3261e)';
  note.style.font = document.defaultView?.getComputedStyle(field).font ?? '';
  (field.parentElement?.parentElement ?? field).append(note);
  const tell = () => {
    const complaints = addressesIn(field.value).flatMap((address) => complaintOf(address, pages) ?? []);
    note.textContent = complaints.join(' ');
  };
  field.addEventListener('input', tell);
  tell();
  // The number to text is a "To" as well: pages are offered where an address is looked for.
  if (field.tagName !== 'INPUT' || !isForAddress(field)) return;
  const list = document.createElement('datalist');
  list.id = `${field.id}-pages`;
  list.append(
    ...pages.map(({ path, title, draft }) => toOption(document, path, draft ? `${title} (draft)` : title)),
  );
  note.after(list);
  field.setAttribute('list', list.id);
}

function isForAddress(field: Field): boolean {
  const labels = [...(field.closest('[role="dialog"]')?.querySelectorAll('label') ?? [])];
  const names = labels.map(({ textContent }) => textContent?.replace('*', '').trim());
  return names.includes('Link') || names.includes('From');
}

function toOption(document: Document, value: string, label: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = value;
  option.label = label;
  return option;
}

const NO_ADDRESS =
  'This is no address yet. Choose a page from the list, or begin with “https://” for another site.';

/** Whether a part of a title stands where an address belongs, and not a part of this page, another site or a number to call or to text. */
const isWords = (typed: string) => /^\p{L}/u.test(typed) && !/^[a-z]+:/i.test(typed);

// A person has a name of another sort: a page may be called the same.
const isNamed = ({ kind }: Page) => isPageKind(kind);

/** What is wrong with the address of a link as far as the pages of the site tell it; null where nothing is, or it leads elsewhere. */
export function complaintOf(address: string, pages: readonly Page[]): string | null {
  const typed = address.trim();
  const named = pages.find(({ title }) => title.toLowerCase() === typed.toLowerCase());
  if (named) return `This is the title of a page. Its address is ${named.path}.`;
  const path = /^\/[^?#]*/.exec(typed)?.[0];
  if (path === undefined) return isWords(typed) ? NO_ADDRESS : null;
  const page = pages.find((each) => each.path === path);
  if (page)
    return page.draft ? 'This page is a draft. Readers cannot follow the link until it is public.' : null;
  if (pages.length === 0) return null;
  const graph = {
    nodes: new Map(pages.map((each) => [each.path, each])),
    pathOfSlug: new Map(pages.filter(isNamed).map((each) => [each.slug, each.path])),
  };
  return `No page has the address ${path}. The nearest is ${nearestPage(path, { graph, oldAddresses: [] })}.`;
}
