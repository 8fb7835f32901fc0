const DOORS = /^\/(sign-in|sign-out|passkey|invite)(\/|$)/;

/** Where someone goes on to who has signed in: the address that was asked for, where it is one of the room, or else its first page. */
export function nextPathOf(asked: string | undefined, origin: string): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, origin)) return '/';
  const url = new URL(asked, origin);
  // "/.//example.org" is an address of the room, and "//example.org", which becomes of it, is not.
  if (url.origin !== origin || url.pathname.startsWith('//') || DOORS.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
