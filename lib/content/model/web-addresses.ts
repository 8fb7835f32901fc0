import { z } from 'zod';

const NOT_PLAIN =
  'is not the address of one page that anyone can open: copy it from the address bar, without a name, a password or a space in it';

/** Whether an address leads everyone to where it says: browsers mend or guess what others write, and not all the same way. */
function isPlainAddress(address: string): boolean {
  return (
    /^https?:\/\/[^/\\@\s]+([/?#][^\s\\]*)?$/i.test(address.trim()) &&
    !/^https?:\/\/[^/?#]*\.(local|localhost|internal|lan|home)(:\d+)?([/?#]|$)/i.test(address.trim())
  );
}

/** The address of a page elsewhere, sent encrypted or not. */
export const webPage = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, abort: true })
  .refine(isPlainAddress, { message: NOT_PLAIN });

/** The same, which is sent encrypted. */
export const link = z
  .url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    abort: true,
    error: 'is not an address that starts with https://, such as https://example.org/page',
  })
  .refine(isPlainAddress, { message: NOT_PLAIN });

const SEARCHES =
  /^(([a-z-]+\.)?(google|bing|yahoo|duckduckgo|ecosia|startpage|brave|yandex|baidu)\.[a-z.]+)$/;

/** A page that does something for whoever opens it: what people copy from their address bar can be a list of what they searched for. */
export const ownPage = link.refine((address) => !isSearch(address), {
  message: 'is a search and not the page itself: open the page and copy its address',
});

function isSearch(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname, searchParams } = new URL(address);
  const isEngine = SEARCHES.test(hostname);
  return (
    isEngine && (searchParams.has('q') || searchParams.has('p') || /^\/(search|url)?\/?$/.test(pathname))
  );
}

/** A page about the practice on someone's site. */
export const profile = ownPage.refine((address) => !isWholeSite(address), {
  message: 'is the first page of a whole site: open the page about the practice there, and copy its address',
});

function isWholeSite(address: string): boolean {
  return URL.canParse(address) && /^\/*$/.test(new URL(address).pathname) && new URL(address).search === '';
}
