import { describe, expect, test, vi } from 'vitest';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import { answerInquiry, type Reception } from '#server/inquiries/receive/answer-inquiry.ts';
import { startRateLimit } from '#server/inquiries/receive/rate-limit.ts';
import { sentBody } from '../sent-form.ts';

const ADDRESS = '203.0.113.7';
const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  origin: 'https://example.org',
  host: 'example.org',
};
const JSON_TOO = { ...FORM, accept: 'application/json' };

function atWork(changes: Partial<Reception> = {}) {
  const kept: Inquiry[] = [];
  const reception: Reception = {
    accept: async (inquiry) => void kept.push(inquiry),
    visitors: startRateLimit(() => {}),
    origin: 'https://example.org',
    pagesLieElsewhere: false,
    tellTrial: null,
    ...changes,
  };
  const post = async (body: BodyInit, headers: Record<string, string> = FORM) => {
    const request = new Request('http://localhost/api/inquiries/', { method: 'POST', body, headers });
    const response = await answerInquiry(request, ADDRESS, reception);
    const { status } = response;
    return { status, location: response.headers.get('location'), text: await response.text(), response };
  };
  return { kept, post };
}

test('a browser is sent on once the inquiry is kept', async () => {
  const { kept, post } = atWork();
  expect(await post(sentBody())).toMatchObject({ status: 303, location: '/contact/sent/', text: '' });
  expect(kept).toMatchObject([{ name: 'Ana' }]);
});

test('our script is told the same in data', async () => {
  const { kept, post } = atWork();
  expect(await post(sentBody(), JSON_TOO)).toMatchObject({ status: 200, text: '{"sent":true}' });
  expect(kept).toHaveLength(1);
});

test('nobody is told that it was sent before it is kept', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { post } = atWork({ accept: () => promise });
  const answered = vi.fn();
  const answer = post(sentBody()).then(answered);
  await new Promise((next) => setTimeout(next, 50));
  expect(answered).not.toHaveBeenCalled();
  resolve();
  await answer;
  expect(answered).toHaveBeenCalledWith(expect.objectContaining({ location: '/contact/sent/' }));
});

test('a browser is sent to the page that says which fields are at fault', async () => {
  const { kept, post } = atWork();
  expect(await post(sentBody({ name: ' ', reach: 'abc' }))).toMatchObject({
    status: 303,
    location: '/contact/not-sent/#-name-reach',
  });
  expect(kept).toEqual([]);
});

test('our script is told every fault, with its words', async () => {
  const { post } = atWork();
  const { status, text } = await post(sentBody({ name: ' ', website: 'x' }), JSON_TOO);
  expect(status).toBe(422);
  expect(JSON.parse(text)).toEqual({
    faults: [
      { field: 'name', message: 'Tell us a name to use. A first name is enough.' },
      {
        field: 'website',
        message: 'The last box is there to catch programs, and must stay empty. Empty it, and send again.',
      },
    ],
  });
});

test.each([
  [400, 'a=%', {}],
  [413, 'a'.repeat(17_000), {}],
  [415, 'a', { 'content-type': 'text/plain' }],
  [403, sentBody(), { origin: 'https://evil.example' }],
])('%i is told in words and in data', async (status, body, headers) => {
  const { kept, post } = atWork();
  const plain = await post(body, { ...FORM, ...headers });
  expect(plain).toMatchObject({ status, location: null });
  expect(plain.response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(plain.text).toMatch(/nothing was kept/);
  const data = await post(body, { ...JSON_TOO, ...headers });
  expect(data).toMatchObject({ status, text: JSON.stringify({ message: plain.text.trim() }) });
  expect(kept).toEqual([]);
});

test('after thirty posts a visitor is told to wait', async () => {
  const { kept, post } = atWork();
  for (let count = 0; count < 30; count++) await post(sentBody({ name: `Ana ${count}` }));
  expect(await post(sentBody())).toMatchObject({ status: 303, location: '/contact/not-sent/#-busy' });
  const { status, response } = await post(sentBody(), JSON_TOO);
  expect(status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('3600');
  expect(kept).toHaveLength(30);
});

test('the same words again are not kept again, and answered alike', async () => {
  const { kept, post } = atWork();
  await post(sentBody());
  expect(await post(sentBody())).toMatchObject({ status: 303, location: '/contact/sent/' });
  expect(kept).toHaveLength(1);
});

test.each<[string, Partial<Reception>]>([
  ['cannot be kept', { accept: () => Promise.reject(new Error('disk full')) }],
  ['has nobody to keep it', { accept: null }],
  ['comes from elsewhere while the form is only tried out', { tellTrial: () => {} }],
])('an inquiry that %s was not sent', async (_, changes) => {
  const { post } = atWork(changes);
  expect(await post(sentBody())).toMatchObject({ status: 303, location: '/contact/not-sent/#-failed' });
  expect(await post(sentBody(), JSON_TOO)).toMatchObject({
    status: 503,
    text: expect.stringContaining('it was not sent'),
  });
});

const HERE = { ...FORM, host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };

test('while the form is tried out, this machine may send', async () => {
  const tellTrial = vi.fn();
  const { kept, post } = atWork({ tellTrial, origin: 'http://localhost:3000' });
  await post(sentBody(), HERE);
  expect(kept).toHaveLength(1);
  expect(tellTrial).not.toHaveBeenCalled();
});

test.each<Record<string, string>>([
  { host: 'www.example.org', origin: 'https://www.example.org' },
  // A proxy that names this machine as the host, and a browser that hides where a post comes from.
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  { 'sec-fetch-site': 'same-origin', origin: '' },
])('while the form is tried out, a post with %j is refused, and the log is told', async (headers) => {
  const tellTrial = vi.fn();
  const { kept, post } = atWork({ tellTrial, origin: 'http://localhost:3000' });
  const { status } = await post(sentBody(), { ...HERE, accept: 'application/json', ...headers });
  expect([403, 503]).toContain(status);
  expect(tellTrial).toHaveBeenCalledTimes(status === 503 ? 1 : 0);
  expect(kept).toEqual([]);
});

test('no answer repeats a word of an inquiry but to the script that sent it', async () => {
  const { post } = atWork();
  const { location, text } = await post(sentBody({ name: 'canary', reach: 'canary', message: 'canary' }));
  expect(`${location} ${text}`).not.toContain('canary');
});

describe('where the pages lie on another server', () => {
  const ELSEWHERE = { pagesLieElsewhere: true };
  const BROWSER = { ...FORM, host: 'forms.example.net', 'sec-fetch-site': 'cross-site' };

  test.each([
    ['is sent', {}, '/contact/sent/'],
    ['has a fault', { name: ' ' }, '/contact/not-sent/#-name'],
  ])('a browser whose form %s is led back to the site', async (_, changes, path) => {
    const { post } = atWork(ELSEWHERE);
    const { status, location } = await post(sentBody(changes), BROWSER);
    expect([status, location]).toEqual([303, `https://example.org${path}`]);
  });

  test('a browser is led back to the site where nobody keeps what it sent', async () => {
    const { post } = atWork({ ...ELSEWHERE, accept: null });
    const { location } = await post(sentBody(), BROWSER);
    expect(location).toBe('https://example.org/contact/not-sent/#-failed');
  });

  test.each<[string, BodyInit, Record<string, string>, number]>([
    ['what is kept', sentBody(), {}, 200],
    ['what has a fault', sentBody({ name: ' ' }), {}, 422],
    ['what cannot be read', 'a=%', {}, 400],
    ['what comes from another site', sentBody(), { origin: 'https://evil.example' }, 403],
  ])(
    'the answer to %s can be read by scripts of the site and by no others',
    async (_, body, headers, status) => {
      const { post } = atWork(ELSEWHERE);
      const { response } = await post(body, { ...BROWSER, accept: 'application/json', ...headers });
      expect(response.status).toBe(status);
      expect(response.headers.get('access-control-allow-origin')).toBe('https://example.org');
      expect(response.headers.get('vary')).toBe('Origin');
    },
  );

  test('what another site posts is not kept', async () => {
    const { kept, post } = atWork(ELSEWHERE);
    await post(sentBody(), { ...BROWSER, origin: 'https://evil.example' });
    await post(sentBody(), { ...BROWSER, origin: 'null' });
    expect(kept).toEqual([]);
  });
});

test('where the pages lie here, no other site may read an answer', async () => {
  const { post } = atWork();
  const { response } = await post(sentBody(), JSON_TOO);
  expect(response.headers.has('access-control-allow-origin')).toBe(false);
});
