import { expect, test, vi } from 'vitest';
import { MAX_BYTES, MAX_DROPPED_BYTES, readForm } from '#server/inquiries/receive/read-form.ts';

const FORM = 'application/x-www-form-urlencoded';

function post(body: BodyInit | null, headers: Record<string, string> = { 'Content-Type': FORM }): Request {
  return new Request('http://localhost/api/inquiries/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
}

const read = async (body: BodyInit | null, headers?: Record<string, string>) => {
  const answer = await readForm(post(body, headers));
  return typeof answer === 'number' ? answer : Object.fromEntries(answer);
};

test('fields are decoded as a browser encodes them', async () => {
  const fields = { name: 'Ana & Íñigo = 👩‍👩‍👧 + مرحبا', message: 'a\r\nb' };
  expect(await read(new URLSearchParams(fields).toString())).toEqual(fields);
});

test.each([
  ['a post without a body', null, {}],
  ['an empty field', 'a=', { a: '' }],
  ['a field without an equals sign', 'a', { a: '' }],
  ['a byte order mark', '\ufeffa=1', { '\ufeffa': '1' }],
  ['empty parts', '&a=1&&b=2&', { a: '1', b: '2' }],
])('%s is read', async (_, body, fields) => {
  expect(await read(body)).toEqual(fields);
});

test.each([
  ['the same field twice', 'a=1&a=2'],
  ['the same field twice, written differently', 'a=1&%61=2'],
  ['a broken escape', 'a=%'],
  ['an invalid escape', 'a=%zz'],
  ['an escape that is not UTF-8', 'a=%c0%ae'],
  ['half a surrogate pair', 'a=%ED%A0%BD'],
  ['an unescaped equals sign', 'a=b=c'],
  ['bytes that are not UTF-8', new Uint8Array([97, 61, 0xff])],
])('%s is refused', async (_, body) => {
  expect(await read(body)).toBe(400);
});

test.each([
  [{}],
  [{ 'Content-Type': 'application/json' }],
  [{ 'Content-Type': 'multipart/form-data; boundary=x' }],
  [{ 'Content-Type': 'text/plain' }],
  [{ 'Content-Type': `${FORM}; charset=utf-16` }],
  [{ 'Content-Type': FORM, 'Content-Encoding': 'gzip' }],
])('a post with %j does not come from the form', async (headers) => {
  expect(await read(new TextEncoder().encode('a=1'), headers as Record<string, string>)).toBe(415);
});

test.each([`${FORM}; charset=UTF-8`, `${FORM.toUpperCase()};charset="utf-8"`])(
  '%s is accepted',
  async (type) => {
    expect(await read(new TextEncoder().encode('a=1'), { 'Content-Type': type })).toEqual({ a: '1' });
  },
);

test('a post may have up to 16 KB', async () => {
  const text = `a=${'b'.repeat(MAX_BYTES - 2)}`;
  const declared = { 'Content-Type': FORM, 'Content-Length': String(MAX_BYTES) };
  expect(await read(text, declared)).toEqual({ a: text.slice(2) });
  expect(await read(`${text}b`)).toBe(413);
});

test('a longer post is read to its end, so that its connection is not reset before the response arrives', async () => {
  let left = 200;
  const body = new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(new Uint8Array(1024).fill(97));
      else controller.close();
    },
  });
  expect(await read(body, { 'Content-Type': FORM, 'Content-Length': String(200 * 1024) })).toBe(413);
  expect(left).toBeLessThan(0);
});

test('a post that declares more than is dropped is not read at all', async () => {
  let wasRead = false;
  const body = new ReadableStream(
    {
      pull(controller) {
        wasRead = true;
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  expect(await read(body, { 'Content-Type': FORM, 'Content-Length': String(MAX_DROPPED_BYTES + 1) })).toBe(
    413,
  );
  expect(wasRead).toBe(false);
});

test('an endless post is cut off', async () => {
  let chunks = 0;
  let cancelled = false;
  const body = new ReadableStream({
    pull(controller) {
      chunks++;
      controller.enqueue(new Uint8Array(1024).fill(97));
    },
    cancel() {
      cancelled = true;
    },
  });
  expect(await read(body)).toBe(413);
  expect(cancelled).toBe(true);
  expect(chunks * 1024).toBeLessThan(1.1 * MAX_DROPPED_BYTES);
});

test('a post that stalls is given up after twenty seconds, without a timer left', async () => {
  vi.useFakeTimers();
  const form = read(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) }));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await form).toBe(408);
  await read('a=1');
  expect(vi.getTimerCount()).toBe(0);
});

test('a broken connection leaves nothing half read', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('a=1'));
      controller.error(new Error('gone'));
    },
  });
  expect(await read(body)).toBe(400);
});
