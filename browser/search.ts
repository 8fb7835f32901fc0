// Searches with Pagefind while the reader types. No word leaves the page, neither in the address nor in a request. The whole index is fetched
// at the first word, whatever it is, so that what is fetched reveals nothing either.

import { longWordsIn } from '#lib/text/long-words-in.ts';
import { meantWords } from '#lib/text/meant-words.ts';
import type { Engine, Found } from '/pagefind/pagefind.js';

const place = document.querySelector('search') as HTMLElement;
const [, box, status, list] = place.children as unknown as [Element, HTMLInputElement, HTMLElement, Element];
// The page holds the messages, the first letters of all words, and the help for anyone who may be in danger.
const messages = status.dataset;
const template = list.firstChild as HTMLTemplateElement;
const helps = [...template.content.children] as HTMLElement[];
const longWords = longWordsIn(template.innerHTML);
const { fetch } = window;

let address = '/pagefind/pagefind.js';
let turn = 0;
let engine: Promise<Engine> | undefined;
let help: HTMLElement | undefined;

// Pagefind does not tell when a part of its index fails to load, and would then find too little. A part that fails late belongs to an index
// that was given up already.
window.fetch = (...asked) => {
  const mine = engine;
  const failed = () => mine === engine && fail();
  return fetch(...asked).then((response) => (response.ok ? response : failed()), failed) as Promise<Response>;
};

async function start(): Promise<Engine> {
  show(messages.waiting);
  const pagefind: typeof import('/pagefind/pagefind.js') = await import(address);
  const made = pagefind.createInstance({ noWorker: true });
  // Fetches the parts of the index whose words begin with these letters and digits, which is all of it.
  await made.preload(messages.starts as string);
  return made;
}

function look(): void {
  const WAIT_MS = 200;
  const mine = ++turn;
  // A single letter would find half the site.
  const words = box.value.match(/\S\S+/g)?.join(' ');
  const meant = meantWords(box.value, longWords);
  help = helps.find((each) => meant.match(each.dataset.words as string));
  // Help appears at once, whatever becomes of the search.
  if (help || !words) show();
  // A failure that comes late must not stop the search for the next word.
  if (words)
    setTimeout(() => mine === turn && answer(words, mine).catch(() => mine === turn && fail()), WAIT_MS);
}

async function answer(words: string, mine: number): Promise<void> {
  const MOST_PAGES = 10;
  engine ??= start();
  const { results } = await (await engine).search(words);
  const pages = await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()));
  if (mine === turn) show(pages[0] ? `${messages.found} ${pages.length}` : messages.none, pages);
}

// Drops what is under way; the next word tries again, at another address: Firefox never asks again for a module that failed.
function fail(): void {
  address += '?';
  turn++;
  engine = undefined;
  show(messages.failed);
}

function show(said = '', pages: Found[] = []): void {
  status.textContent = help ? messages.first + said : said;
  // Keeps the focus of a reader who is in the list already: help comes first, and the pages later.
  const focused = document.activeElement as HTMLElement;
  list.replaceChildren(help ?? '', ...pages.filter(({ url }) => url !== help?.dataset.path).map(toItem));
  focused.focus();
}

function toItem({ url, meta, excerpt, sub_results }: Found): Element {
  const MOST_SECTIONS = 3;
  const sections = sub_results
    .filter((section) => section.anchor)
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, MOST_SECTIONS);
  return make(
    'li',
    make('span', meta.where),
    toLink({ url, title: meta.heading }),
    // Split at its marks and never parsed as HTML: every second part is a word that was found.
    make('p', ...excerpt.split(/<\/?mark>/).map((part, at) => (at % 2 ? make('mark', part) : part))),
    make('ul', ...sections.map((section) => make('li', toLink(section)))),
  );
}

function toLink({ url, title }: { url: string; title: string }): Element {
  const link = make('a', title) as HTMLAnchorElement;
  link.href = url;
  // By itself, the Tab key of Safari leads to no link.
  link.tabIndex = 0;
  return link;
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
// A reader who comes back to this page finds nothing of what was typed.
window.onpagehide = clear;
look();
