import { plainPath } from './plain-path.ts';
import { wellSpelled } from './well-spelled.ts';

/** An address of before in its one form, and the same with the capitals that it was written with. */
export type OldAddress = { address: string; typed: string; fault: null };

/** Why a text is no such address: the end of a sentence that starts with it, what to do, and the one address that it can only mean. */
export type AddressFault = { address: null; fault: string; fix: string; meant?: string };

/** The two names by which WordPress, and nothing that we know of besides, tells pages apart in a query. */
const NUMBERED = /^(p|page_id)=\d+$/;

/** What hosts read as a pattern, or leave to mean whatever they like. */
const PATTERN = /[*()[\]{}<>^|$]|:[a-z_]\w*/i;

/** What cannot be seen: controls, marks of no width, half of a letter. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const EXAMPLE = 'Write the part of the address that follows the name of the site, such as /old-page/.';

/**
 * Reads an address of before, however it is spelled: a path, decoded, in small letters, with one slash at its end (`plainPath`), and of its query a
 * number of WordPress alone. What hosts would read in different ways is a fault: whatever passes means the same to all of them. Its form is
 * an address with that form.
 */
export function readOldAddress(text: string): OldAddress | AddressFault {
  const unseen = UNSEEN.exec(text)?.[0];
  if (unseen !== undefined) return faultOfUnseen(unseen);
  const rough = faultOfStart(text) ?? faultOfMarks(text);
  if (rough) return rough;
  const [, raw = '', query] = /^([^?]*)(?:\?(.*))?$/s.exec(text) ?? [];
  const path = decode(raw);
  if (path === null) {
    const [odd] = /%(?![\da-f]{2}).{0,2}|(%[89a-f][\da-f])+/i.exec(raw) ?? [raw];
    return {
      address: null,
      fault: `has "${odd}", which stands for no letter`,
      fix: 'Write the letter itself, such as é, or copy the address out of a browser.',
    };
  }
  const fault = faultOfPath(raw, path) ?? faultOfQuery(raw, query);
  if (fault) return fault;
  const rest = query ? `?${query}` : '';
  return {
    address: plainPath(path) + rest,
    typed: wellSpelled(path.normalize('NFC')) + rest,
    fault: null,
  };
}

/** The one form of an address of before; where it has none, the text as it is. */
export function oldAddressOf(text: string): string {
  return readOldAddress(text).address ?? text;
}

function faultOfUnseen(character: string): AddressFault {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    address: null,
    fault: `has a character that cannot be seen (U+${code})`,
    fix: 'Delete the address and type it anew.',
  };
}

function faultOfStart(text: string): AddressFault | null {
  if (/^[/\\]{2}/.test(text)) {
    return {
      address: null,
      fault: 'begins with two slashes, which lead to another site',
      fix: EXAMPLE,
    };
  }
  const [, site] = /^[a-z][a-z0-9+.-]*:[/\\]*([^/\\?#]*)/i.exec(text) ?? [];
  if (site !== undefined) {
    return {
      address: null,
      fault: 'is not a path of this site',
      fix: `If "${site}" is what this site was called, write only what follows that name, such as /old-page/. Nothing else can be led on from here.`,
    };
  }
  if (text.startsWith('/') || text.startsWith('\\')) return null;
  // What has a dot before its first slash may be the name of a site.
  const isPath = !/^[^/]*[.@?#]/.test(text);
  return {
    address: null,
    fault: 'does not start with a slash',
    fix: EXAMPLE,
    ...(isPath && meantBy(`/${text}`)),
  };
}

function faultOfMarks(text: string): AddressFault | null {
  if (text.includes('#')) {
    return {
      address: null,
      fault: 'has a "#": what stands behind it never reaches the site, so it would send away the whole page',
      fix: 'Write the address without "#" and what follows it.',
      ...meantBy(text.slice(0, text.indexOf('#'))),
    };
  }
  const [path = ''] = text.split('?');
  if (path.includes('\\')) {
    return {
      address: null,
      fault: 'has a backslash',
      fix: `Write slashes: ${path.replaceAll('\\', '/')}`,
      ...meantBy(text.replaceAll('\\', '/')),
    };
  }
  if (!path.includes('//')) return null;
  const folded = text.replace(path, path.replaceAll(/\/+/g, '/'));
  return {
    address: null,
    fault: 'has two slashes in a row',
    fix: `Write one: ${folded}`,
    ...meantBy(folded),
  };
}

function faultOfPath(raw: string, path: string): AddressFault | null {
  const unseen = UNSEEN.exec(path)?.[0];
  if (unseen !== undefined) return faultOfUnseen(unseen);
  const [pattern] = PATTERN.exec(path) ?? [];
  if (pattern !== undefined) {
    return {
      address: null,
      fault: `has "${pattern}", and there are no patterns here: an entry stands for one address`,
      fix: 'Write an entry for each old address that someone may still have.',
    };
  }
  // Hidden behind a percent sign, and read by some as what they are in an address.
  const [hidden] = /%(2f|5c|23|3f|25)/i.exec(raw) ?? [];
  if (hidden !== undefined) {
    return {
      address: null,
      fault: `has "${hidden}", which stands for "${decode(hidden)}" and is read differently by every host`,
      fix: 'Copy the address out of a browser that shows the old page, or leave the entry out.',
    };
  }
  if (!/\/\.{1,2}(\/|$)/.test(path)) return null;
  const resolved = new URL(raw, 'http://site.invalid').pathname;
  return {
    address: null,
    fault: 'has a part that is only dots, and no browser asks for that',
    fix: `Write ${resolved}`,
    ...meantBy(resolved),
  };
}

function faultOfQuery(path: string, query: string | undefined): AddressFault | null {
  if (!query || NUMBERED.test(query)) return null;
  const numbers = query.split('&').filter((part) => NUMBERED.test(part));
  return {
    address: null,
    fault: `has "?${query}", and of what follows a "?" only ?p= or ?page_id= with a number tells pages apart`,
    fix:
      numbers.length === 1
        ? `Write ${path}?${numbers[0]}: whatever else follows leads on as well.`
        : 'Write the address without "?" and what follows it: whatever follows leads on as well.',
    ...(numbers.length === 1 && meantBy(`${path}?${numbers[0]}`)),
  };
}

// What is meant has to be an address itself, or what can only mean one.
function meantBy(text: string): { meant?: string } {
  const read = readOldAddress(text);
  const meant = read.fault === null ? text : read.meant;
  return meant === undefined ? {} : { meant };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
