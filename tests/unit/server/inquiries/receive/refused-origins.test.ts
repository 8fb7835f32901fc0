import { expect, test, vi } from 'vitest';
import { tellRefusedOrigins } from '#server/inquiries/receive/refused-origins.ts';

const SITE = 'https://example.org';

function start() {
  const warn = vi.fn<(line: string) => void>();
  const tell = tellRefusedOrigins(warn);
  return { tell: (origin: string | null) => tell(origin, SITE), told: () => warn.mock.calls.flat() };
}

test('where a page is and where the site was built for is told once', () => {
  const { tell, told } = start();
  for (let count = 0; count < 3; count++) tell('https://www.example.org');
  expect(told()).toMatchInlineSnapshot(`
    [
      "An inquiry was refused because it comes from a page at "https://www.example.org", and the site was built for "https://example.org". If readers open the site at that address, redirect it to https://example.org, or build the site with SITE_URL=https://www.example.org.",
    ]
  `);
});

test('that a post names no page is told once', () => {
  const { tell, told } = start();
  for (const origin of [null, 'null', '', 'a word']) tell(origin);
  expect(told()).toMatchInlineSnapshot(`
    [
      "An inquiry was refused because it does not say which page it comes from. A program may have sent it. If readers cannot send the form, let the proxy hand on the headers Origin and Sec-Fetch-Site.",
    ]
  `);
});

test('of a page of the site, it is not said that the site should be built for it', () => {
  const { tell, told } = start();
  tell(SITE);
  expect(told()).toMatchInlineSnapshot(`
    [
      "An inquiry was refused because it names a page of the site ("https://example.org"), and its header Sec-Fetch-Site does not say the same. A program may have sent it. If readers cannot send the form, let the proxy hand on that header once, and as it came.",
    ]
  `);
});

test.each([
  'https://example.org/contact/?name=Ana',
  'https://ana:secret@example.net',
  `https://${'a'.repeat(200)}.example`,
  'data:text/plain,Ana',
  'https://example.net\nALERT: no inquiry is delivered',
])('of %j nothing but an origin gets into the log', (origin) => {
  const { tell, told } = start();
  tell(origin);
  expect(told()).toHaveLength(1);
  expect(told()[0]).not.toMatch(/Ana|secret|aaaa|\n|contact/);
});

test('whoever makes up origins fills no log', () => {
  const { tell, told } = start();
  for (let count = 0; count < 1000; count++) tell(`https://a${count}.example`);
  expect(told()).toHaveLength(5);
});
