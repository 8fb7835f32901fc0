// Searches with Pagefind while the reader types, without a word leaving the page: not into the address, not into a request.
// The whole index is fetched at the first word, whatever it is, so that what is fetched tells nothing of it either.
import type { Engine, Found } from '/pagefind/pagefind.js';

const WAIT_MS = 200;
const MOST_PAGES = 10;
const MOST_SECTIONS = 3;

const place = document.querySelector('search') as HTMLElement;
const [, box, status, list] = place.children as unknown as [Element, HTMLInputElement, HTMLElement, Element];
// What to say stands in the page.
const { waiting, found, none, failed } = status.dataset;
const { fetch } = window;

let turn = 0;
let engine: Promise<Engine> | undefined;

// Pagefind says nothing when a part of its index does not come, and would then find too little.
window.fetch = (...asked) =>
  fetch(...asked).then((response) => (response.ok ? response : fail()), fail) as Promise<Response>;

async function start(): Promise<Engine> {
  const { createInstance } = await import('/pagefind/pagefind.js');
  const made = createInstance({ noWorker: true });
  // Fetches the parts of the index whose words begin with these letters and digits: together, all of them.
  await made.preload(Array.from({ length: 36 }, (_, digit) => digit.toString(36)).join(' '));
  return made;
}

function look(): void {
  const mine = ++turn;
  // One letter alone would find half the site.
  const words = box.value.match(/\S\S+/g)?.join(' ');
  // A failure that comes late must not stop the search for the next word.
  if (words) setTimeout(() => answer(words, mine).catch(() => mine === turn && fail()), WAIT_MS);
  else show();
}

async function answer(words: string, mine: number): Promise<void> {
  if (mine !== turn) return;
  if (!engine) show(waiting);
  engine ??= start();
  const { results } = await (await engine).search(words);
  const pages = await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()));
  if (mine === turn) show(pages.length ? `${found} ${pages.length}` : none, pages);
}

// What is under way is forgotten, and the next word tries again.
function fail(): void {
  turn++;
  engine = undefined;
  show(failed);
}

function show(said = '', pages: Found[] = []): void {
  status.textContent = said;
  list.replaceChildren(...pages.map(toItem));
}

function toItem({ url, meta, excerpt, sub_results }: Found): Element {
  const sections = sub_results
    .filter((section) => section.anchor)
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, MOST_SECTIONS);
  return make(
    'li',
    make('span', meta.where),
    toLink({ url, title: meta.heading }),
    // Split at its marks and never read as HTML: every second part is a word that was found.
    make('p', ...excerpt.split(/<\/?mark>/).map((part, at) => (at % 2 ? make('mark', part) : part))),
    make('ul', ...sections.map((section) => make('li', toLink(section)))),
  );
}

function toLink({ url, title }: { url: string; title: string }): Element {
  return Object.assign(make('a', title), { href: url });
}

function make(name: string, ...inside: (string | Element)[]): Element {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}

function clear(): void {
  box.value = '';
  look();
}

box.oninput = look;
place.onkeydown = ({ key }) => {
  if (key !== 'Escape') return;
  clear();
  box.focus();
};
// Whoever comes back to this page finds nothing of it.
addEventListener('pagehide', clear);
look();
