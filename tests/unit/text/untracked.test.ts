import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hidesTarget } from '#lib/text/hides-target.ts';
import { untracked } from '#lib/text/untracked.ts';

const PAGE = 'https://example.net/a';
const base64 = (text: string) => Buffer.from(text).toString('base64url');

test.each([
  [`${PAGE}?utm_source=x`, PAGE],
  [`${PAGE}?utm_source=x&utm_medium=y&utm_campaign=z&utm_anything=1`, PAGE],
  [`${PAGE}?UTM_Source=x&FBCLID=1`, PAGE],
  [`${PAGE}?a=1&utm_source=x&b=2`, `${PAGE}?a=1&b=2`],
  [`${PAGE}?utm_source=x&a=1`, `${PAGE}?a=1`],
  [`${PAGE}?a=1&amp;utm_source=x&amp;b=2`, `${PAGE}?a=1&amp;b=2`],
  [`${PAGE}?fbclid=abc#part`, `${PAGE}#part`],
  [`${PAGE}?utm_source#:~:text=a%20part`, `${PAGE}#:~:text=a%20part`],
  [`${PAGE}?utm%5Fsource=x`, PAGE],
  [`${PAGE}/?gclid=1&gbraid=2&wbraid=3&msclkid=4&ttclid=5&igshid=6&mc_eid=7&_hsenc=8&mkt_tok=9`, `${PAGE}/`],
  // What is left keeps its order and its letters.
  [`${PAGE}?b=%C3%B1+x&a=%2F&a=2&c&=d&utm_term=x&e=[1]`, `${PAGE}?b=%C3%B1+x&a=%2F&a=2&c&=d&e=[1]`],
  ['http://EXAMPLE.net:80/A/../b?q=%7e&fbclid=1', 'http://EXAMPLE.net:80/A/../b?q=%7e'],
  ['/fees/?utm_source=x#cost', '/fees/#cost'],
  ['https://youtu.be/abc?si=xyz&t=42', 'https://youtu.be/abc?t=42'],
  ['https://www.youtube.com/watch?v=abc&si=x&pp=y&t=42s', 'https://www.youtube.com/watch?v=abc&t=42s'],
  ['https://x.com/a/status/1?s=20&t=abc', 'https://x.com/a/status/1'],
  // Redirectors.
  ['https://www.google.com/url?sa=D&q=https://example.net/a%3Fb%3D1%26utm_source%3Dx&usg=y', `${PAGE}?b=1`],
  ['https://www.google.co.uk/url?rct=j&url=https://example.net/a&usg=y', PAGE],
  ['https://google.de/url?q=https%3A%2F%2Fexample.net%2Fa%23part', `${PAGE}#part`],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.net%2Fa%3Ffbclid%3D1&h=AT0', PAGE],
  ['http://lm.facebook.com/l.php?u=https%3A%2F%2Fexample.net%2Fa', PAGE],
  ['https://l.instagram.com/?u=https%3A%2F%2Fexample.net%2Fa&e=x', PAGE],
  ['https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fexample.net%2Fa&v=1', PAGE],
  ['https://out.reddit.com/t3_x?url=https%3A%2F%2Fexample.net%2Fa&token=y', PAGE],
  ['https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.net%2Fa&data=05%7C01', PAGE],
  [`https://www.bing.com/ck/a?!&&p=x&u=a1${base64(PAGE)}&ntb=1`, PAGE],
  ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Fexample.net%2Fa&rut=x', PAGE],
  ['https://www.linkedin.com/safety/go?url=https%3A%2F%2Fexample.net%2Fa', PAGE],
  ['https://urldefense.proofpoint.com/v2/url?u=https-3A__example.net_a&d=x', PAGE],
  ['https://urldefense.com/v3/__https://example.net/a__;!!x!y$', PAGE],
  [
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.net%252Fa',
    PAGE,
  ],
])('%s becomes %s', (address, expected) => {
  expect(untracked(address)).toBe(expected);
});

test.each([
  PAGE,
  `${PAGE}?`,
  `${PAGE}?ref=1&source=2&id=3&page=4&q=utm_source&t=5&s=6&si=7`,
  `${PAGE}?q=a%20b+c&x=utm_source%3D1`,
  `${PAGE}#utm_source=x`,
  'https://floridaspsychology.gov/?p=6351',
  'https://www.leg.state.fl.us/statutes/index.cfm?App_mode=Display_Statute&URL=0000-0099/0039/Sections/0039.201.html',
  'https://www.youtube.com/watch?v=abc&list=x&t=42s',
  'https://www.google.com/maps?q=Miami',
  'https://www.google.com/search?q=https://example.net/a',
  'https://www.google.com/url?q=/local',
  'https://www.google.com/url?q=javascript:alert(1)',
  'https://google.com.example.net/url?q=https://example.org/',
  'https://example.net/url?q=https://example.org/',
  'https://www.bing.com/ck/a?u=a1!!!',
  'https://www.facebook.com/sharer?u=https://example.org/',
  'https://urldefense.com/v3/__https://example.net/*a__;Iw!!x',
  'https://t.co/abc',
  'mailto:ada@example.net?subject=utm_source&utm_source=x',
  'tel:+13055550199',
  '/contact/?about=fees',
  '#part',
  '?a=1',
  '',
  'not an address',
  'https://',
  `${PAGE}?%E0%A4%A=1`,
])('%j stays as it is', (address) => {
  expect(untracked(address)).toBe(address);
});

test('a circle of redirectors ends', () => {
  const once = 'https://www.google.com/url?q=';
  const nested = Array.from({ length: 12 }).reduce<string>((at) => once + encodeURIComponent(at), PAGE);
  expect(untracked(nested)).toContain('example.net');
});

const name = fc.stringMatching(/^[a-z]{1,3}[0-9]{1,3}$/);
const part = fc.oneof(
  name,
  fc.tuple(name, fc.webQueryParameters()).map(([key, value]) => `${key}=${value.replaceAll('&', '')}`),
);
const mark = fc.constantFrom(
  'utm_source=x',
  'utm_id',
  'fbclid=%20',
  'gclid=1',
  'mc_eid=',
  '_hsenc=a+b',
  'msclkid=x=y',
);

test('whatever else an address holds stays, to the letter and in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, fc.option(mark))), fc.webFragments(), (parts, hash) => {
      const kept = parts.map(([each]) => each);
      const all = parts.flatMap(([each, tracks]) => (tracks ? [tracks, each] : [each]));
      const to = (list: string[]) =>
        `${PAGE}${list.length > 0 ? '?' : ''}${list.join('&')}${hash ? `#${hash}` : ''}`;
      expect(untracked(to(all))).toBe(to(kept));
      expect(untracked(to(kept))).toBe(to(kept));
    }),
  );
});

test('it never throws, and says the same of its own result', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
      (address) => {
        expect(untracked(untracked(address))).toBe(untracked(address));
        hidesTarget(address);
      },
    ),
  );
});

test.each([
  'https://t.co/abc',
  'https://bit.ly/3x',
  'http://www.tinyurl.com/x',
  'https://lnkd.in/x',
  'https://example.us1.list-manage.com/track/click?u=1&id=2',
  'https://u1.ct.sendgrid.net/ls/click?upn=x',
])('%s hides where it leads', (address) => {
  expect(hidesTarget(address)).toBe(true);
});

test.each([
  PAGE,
  'https://bit.ly/',
  'https://youtu.be/abc',
  'https://notbit.ly/x',
  'https://t.co.example.net/x',
  'mailto:a@t.co',
  '',
])('%j does not hide where it leads', (address) => {
  expect(hidesTarget(address)).toBe(false);
});
