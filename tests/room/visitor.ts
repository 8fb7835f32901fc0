import { type Element, type HTMLElement, Window } from 'happy-dom';

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const wordsIn = (element: { textContent: string }) => element.textContent.replaceAll(/\s+/g, ' ').trim();

/** What a field sends: of a list the choice that is made, of a box whether it is ticked. */
function toSent(field: Element): [name: string, value: string][] {
  const isOff = /^(radio|checkbox)$/.test(field.getAttribute('type') ?? '') && !field.hasAttribute('checked');
  if (isOff) return [];
  const chosen = field.matches('select')
    ? (field.querySelector('option[selected]') ?? field.querySelector('option'))
    : field;
  const words = field.matches('textarea') ? field.textContent : (chosen?.getAttribute('value') ?? '');
  return [[field.getAttribute('name') ?? '', words]];
}

/** Someone whose browser runs no scripts: opens pages of a room, follows links by their words, fills forms in and sends them. */
export function visitorOf(ask: Ask) {
  const { DOMParser } = new Window();
  const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  let now = { path: '', status: 0, html: '', page: read('') };

  async function open(path: string, init?: RequestInit): Promise<void> {
    const response = await ask(path, init);
    const to = response.headers.get('location');
    if (to) return open(to);
    const html = await response.text();
    now = { path, status: response.status, html, page: read(html) };
  }

  const all = (selector: string, name: string | RegExp = /(?:)/): HTMLElement[] =>
    [...now.page.querySelectorAll<HTMLElement>(selector)].filter((each) =>
      typeof name === 'string' ? wordsIn(each) === name : name.test(wordsIn(each)),
    );

  function one(selector: string, name?: string | RegExp): HTMLElement {
    const [found, ...others] = all(selector, name);
    if (!found || others.length > 0)
      throw new Error(`${now.path} has ${all(selector, name).length} ${selector} "${name ?? ''}", not one`);
    return found;
  }

  return {
    open,
    all,
    one,
    status: () => now.status,
    path: () => now.path,
    html: () => now.html,
    /** What can be read, on the page or in each place of it. */
    words: () => wordsIn(now.page.body),
    wordsOf: (selector: string) => all(selector).map(wordsIn),
    /** Goes where a link leads: the only one of these words, in the only place of these words where one is named. */
    async follow(name: string | RegExp, within?: [selector: string, name: string | RegExp]) {
      const links = within ? [...one(...within).querySelectorAll('a')] : all('a', name);
      const [link, ...others] = links.filter((each) =>
        typeof name === 'string' ? wordsIn(each) === name : name.test(wordsIn(each)),
      );
      if (!link || others.length > 0)
        throw new Error(`${now.path} has ${links.length} links "${name}", not one`);
      await open(link.getAttribute('href') ?? '');
    },
    /** Writes into the field of a label, or chooses what has these words there. */
    fill(label: string, words: string) {
      const told = all('label').find((each) => wordsIn(each).startsWith(label));
      const id = told?.getAttribute('for');
      const field = id
        ? now.page.querySelector(`[id="${id}"]`)
        : told?.querySelector('input, select, textarea');
      if (!field) throw new Error(`${now.path} has no field "${label}"`);
      if (field.matches('textarea')) {
        field.textContent = words;
        return;
      }
      if (!field.matches('select')) return field.setAttribute('value', words);
      const choices = [...field.querySelectorAll('option')];
      if (!choices.some((each) => wordsIn(each) === words))
        throw new Error(`"${label}" has no choice "${words}"`);
      for (const each of choices) each.toggleAttribute('selected', wordsIn(each) === words);
    },
    /** Ticks the box of a label, or takes its tick out. */
    tick(label: string, isOn = true) {
      const told = all('label').find((each) => wordsIn(each).startsWith(label));
      const box = now.page.querySelector(`[type="checkbox"][id="${told?.getAttribute('for')}"]`);
      if (!box) throw new Error(`${now.path} has no box "${label}"`);
      box.toggleAttribute('checked', isOn);
    },
    /** Presses the only button of these words, in the only place of these words where one is named, which sends its form. */
    async press(name: string | RegExp, within?: [selector: string, name: string | RegExp]) {
      const buttons = within ? [...one(...within).querySelectorAll('button')] : all('button', name);
      const [button, ...others] = buttons;
      if (!button || others.length > 0)
        throw new Error(`${now.path} has ${buttons.length} buttons "${name}", not one`);
      const form = button.closest('form');
      if (!form) throw new Error(`"${name}" at ${now.path} is in no form`);
      const body = `${new URLSearchParams([...form.querySelectorAll('[name]')].flatMap(toSent))}`;
      const action = form.getAttribute('action') ?? now.path;
      if (form.getAttribute('method') !== 'post') return open(`${action}?${body}`);
      return open(action, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    },
  };
}
