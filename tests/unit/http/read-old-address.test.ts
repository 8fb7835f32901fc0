import { expect, test } from 'vitest';
import { readOldAddress } from '#lib/http/read-old-address.ts';

test.each([
  ['/old-page/', '/old-page/'],
  ['/book', '/book/'],
  ['/Old-Page', '/old-page/'],
  ['/our rooms/', '/our rooms/'],
  ['/our%20rooms', '/our rooms/'],
  ['/caf\u00e9/', '/caf\u00e9/'],
  ['/cafe\u0301', '/caf\u00e9/'],
  ['/caf%C3%A9/', '/caf\u00e9/'],
  ['/CAF%C3%89/', '/caf\u00e9/'],
  ['/old.html', '/old.html'],
  ['/Old.HTML/', '/old.html'],
  ['/about/index.html', '/about/'],
  ['/wp-content/uploads/2019/03/Form.pdf', '/wp-content/uploads/2019/03/form.pdf'],
  ['/?p=15308', '/?p=15308'],
  ['/?page_id=12', '/?page_id=12'],
  ['/blog?p=3', '/blog/?p=3'],
  ['/old/?', '/old/'],
  ['/12:30/', '/12:30/'],
  ['/rock-&-roll,-so/', '/rock-&-roll,-so/'],
  ['/\u6771\u4eac/', '/\u6771\u4eac/'],
])('%j has the form %j', (text, address) => {
  expect(readOldAddress(text)).toMatchObject({ address, fault: null });
  expect(readOldAddress(address).address).toBe(address);
});

test('its capitals are known as well, for hosts that tell them apart', () => {
  expect(readOldAddress('/Our%20Rooms')).toMatchObject({ typed: '/Our Rooms/' });
});

test.each([
  [
    '/about/#team',
    'has a "#": what stands behind it never reaches the site, so it would send away the whole page',
    '/about/',
  ],
  [
    '/#contact',
    'has a "#": what stands behind it never reaches the site, so it would send away the whole page',
    '/',
  ],
  ['//old.example/about/', 'begins with two slashes, which lead to another site', undefined],
  ['/\\old.example/', 'begins with two slashes, which lead to another site', undefined],
  ['/a//b/', 'has two slashes in a row', '/a/b/'],
  ['https://old.example/about/', 'is not a path of this site', undefined],
  ['HTTP:/about/', 'is not a path of this site', undefined],
  ['mailto:office@example.org', 'is not a path of this site', undefined],
  ['javascript:alert(1)', 'is not a path of this site', undefined],
  ['old-page/', 'does not start with a slash', '/old-page/'],
  ['old//page#part', 'does not start with a slash', '/old/page'],
  ['www.old.example/about/', 'does not start with a slash', undefined],
  ['?p=5', 'does not start with a slash', undefined],
  ['\\old\\page', 'has a backslash', '/old/page'],
  ['/old%5Cpage/', 'has "%5C", which stands for "\\" and is read differently by every host', undefined],
  ['/blog/*', 'has "*", and there are no patterns here: an entry stands for one address', undefined],
  ['/blog/%2A', 'has "*", and there are no patterns here: an entry stands for one address', undefined],
  ['/blog/:slug/', 'has ":slug", and there are no patterns here: an entry stands for one address', undefined],
  ['/blog(.*)', 'has "(", and there are no patterns here: an entry stands for one address', undefined],
  ['/{blog,news}/', 'has "{", and there are no patterns here: an entry stands for one address', undefined],
  ['/[slug]/', 'has "[", and there are no patterns here: an entry stands for one address', undefined],
  ['/old\npage/', 'has a character that cannot be seen (U+000A)', undefined],
  ['/old%00/', 'has a character that cannot be seen (U+0000)', undefined],
  ['/old%0d%0aSet-Cookie:x/', 'has a character that cannot be seen (U+000D)', undefined],
  ['/old\u200bpage/', 'has a character that cannot be seen (U+200B)', undefined],
  ['/old%E2%80%AEpage/', 'has a character that cannot be seen (U+202E)', undefined],
  ['/\ud800/', 'has a character that cannot be seen (U+D800)', undefined],
  ['/100%/', 'has "%/", which stands for no letter', undefined],
  ['/%zz/', 'has "%zz", which stands for no letter', undefined],
  ['/caf%E9/', 'has "%E9", which stands for no letter', undefined],
  ['/a%2Fb/', 'has "%2F", which stands for "/" and is read differently by every host', undefined],
  ['/%2f%2fold.example/', 'has "%2f", which stands for "/" and is read differently by every host', undefined],
  ['/a%3Fp=1/', 'has "%3F", which stands for "?" and is read differently by every host', undefined],
  ['/caf%25C3%25A9/', 'has "%25", which stands for "%" and is read differently by every host', undefined],
  ['/a/../b/', 'has a part that is only dots, and no browser asks for that', '/b/'],
  ['/./', 'has a part that is only dots, and no browser asks for that', '/'],
  ['/%2e%2e/b', 'has a part that is only dots, and no browser asks for that', '/b'],
  [
    '/?id=5',
    'has "?id=5", and of what follows a "?" only ?p= or ?page_id= with a number tells pages apart',
    undefined,
  ],
  [
    '/?p=five',
    'has "?p=five", and of what follows a "?" only ?p= or ?page_id= with a number tells pages apart',
    undefined,
  ],
  [
    '/?p=',
    'has "?p=", and of what follows a "?" only ?p= or ?page_id= with a number tells pages apart',
    undefined,
  ],
  [
    '/?p=5&utm_source=x',
    'has "?p=5&utm_source=x", and of what follows a "?" only ?p= or ?page_id= with a number tells pages apart',
    '/?p=5',
  ],
  [
    '/?p=5?p=6',
    'has "?p=5?p=6", and of what follows a "?" only ?p= or ?page_id= with a number tells pages apart',
    undefined,
  ],
])('%j %s', (text, fault, meant) => {
  const read = readOldAddress(text);
  expect(read).toMatchObject({ address: null, fault });
  expect(read.fault !== null && read.meant).toBe(meant);
});
