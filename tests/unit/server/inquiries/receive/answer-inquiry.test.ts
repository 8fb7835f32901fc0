import { describe, expect, test, vi } from 'vitest';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import {
  answerInquiry,
  type ReceiveContext,
  toReceiveContext,
} from '#server/inquiries/receive/answer-inquiry.ts';
import { startRateLimit } from '#server/inquiries/receive/rate-limit.ts';
import type { Inquiries } from '#server/inquiries/start-inquiries.ts';
import { sentBody } from '../sent-form.ts';

const ADDRESS = '203.0.113.7';
const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  origin: 'https://example.org',
  host: 'example.org',
};
const JSON_TOO = { ...FORM, accept: 'application/json' };

function start(changes: Partial<ReceiveContext> = {}, address = { of: ADDRESS }) {
  const stored: Inquiry[] = [];
  const context: ReceiveContext = {
    accept: async (inquiry) => void stored.push(inquiry),
    rateLimit: startRateLimit(() => {}),
    origin: 'https://example.org',
    isCrossOrigin: false,
    logTrialPost: null,
    logRefusedOrigin: null,
    ...changes,
  };
  const post = async (body: BodyInit, headers: Record<string, string> = FORM, query = '') => {
    const request = new Request(`http://localhost/api/inquiries/${query}`, { method: 'POST', body, headers });
    const response = await answerInquiry(request, address.of, context);
    const { status } = response;
    return { status, location: response.headers.get('location'), text: await response.text(), response };
  };
  return { stored, post };
}

test('a browser is redirected once the inquiry is stored', async () => {
  const { stored, post } = start();
  expect(await post(sentBody())).toMatchObject({ status: 303, location: '/contact/sent/', text: '' });
  expect(stored).toMatchObject([{ name: 'Ana' }]);
});

test('our script gets the same as data', async () => {
  const { stored, post } = start();
  expect(await post(sentBody(), JSON_TOO)).toMatchObject({ status: 200, text: '{"sent":true}' });
  expect(stored).toHaveLength(1);
});

test('who wrote with the form in Spanish is answered in Spanish, with words and with pages', async () => {
  const { post } = start();
  const inSpanish = (body: BodyInit, headers = FORM) => post(body, headers, '?lang=es-US');
  expect(await inSpanish(sentBody())).toMatchObject({ status: 303, location: '/es/contacto/enviado/' });
  expect(await inSpanish(sentBody({ name: '' }))).toMatchObject({
    location: '/es/contacto/no-enviado/#-name',
  });
  expect((await inSpanish(sentBody({ name: '' }), JSON_TOO)).text).toContain('Díganos qué nombre usar.');
  expect((await inSpanish(sentBody(), { ...FORM, origin: 'https://other.example' })).text).toContain(
    'Abra la página de contacto',
  );
});

test('a language that no form has is answered in English', async () => {
  const { post } = start();
  expect(await post(sentBody(), FORM, '?lang=xx')).toMatchObject({ location: '/contact/sent/' });
});

test('no one is told that it was sent before it is stored', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { post } = start({ accept: () => promise });
  const answered = vi.fn();
  const answer = post(sentBody()).then(answered);
  await new Promise((next) => setTimeout(next, 50));
  expect(answered).not.toHaveBeenCalled();
  resolve();
  await answer;
  expect(answered).toHaveBeenCalledWith(expect.objectContaining({ location: '/contact/sent/' }));
});

test('a browser is redirected to the page that names the faulty fields', async () => {
  const { stored, post } = start();
  expect(await post(sentBody({ name: ' ', reach: 'abc' }))).toMatchObject({
    status: 303,
    location: '/contact/not-sent/#-name-reach',
  });
  expect(stored).toEqual([]);
});

test('our script gets every fault with its message', async () => {
  const { post } = start();
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
])('%i is sent as text and as data', async (status, body, headers) => {
  const { stored, post } = start();
  const plain = await post(body, { ...FORM, ...headers });
  expect(plain).toMatchObject({ status, location: null });
  expect(plain.response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(plain.text).toMatch(/nothing was kept/);
  const data = await post(body, { ...JSON_TOO, ...headers });
  expect(data).toMatchObject({ status, text: JSON.stringify({ message: plain.text.trim() }) });
  expect(stored).toEqual([]);
});

test('after thirty posts a visitor must wait', async () => {
  const { stored, post } = start();
  for (let count = 0; count < 30; count++) await post(sentBody({ name: `Ana ${count}` }));
  expect(await post(sentBody())).toMatchObject({ status: 303, location: '/contact/not-sent/#-busy' });
  const { status, response } = await post(sentBody(), JSON_TOO);
  expect(status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('3600');
  expect(stored).toHaveLength(30);
});

test('a repeated inquiry is not stored again, and gets the same response', async () => {
  const { stored, post } = start();
  await post(sentBody());
  expect(await post(sentBody())).toMatchObject({ status: 303, location: '/contact/sent/' });
  expect(stored).toHaveLength(1);
});

test('a repeat of our script counts as one from another network as well, and its token goes nowhere', async () => {
  const address = { of: ADDRESS };
  const { stored, post } = start({}, address);
  const body = `${sentBody()}&token=canary`;
  const answers = [await post(body, JSON_TOO)];
  address.of = '198.51.100.9';
  answers.push(await post(body, JSON_TOO));
  expect(answers).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toContain('canary');
  await post(body.replace('Ana', 'Anna'), JSON_TOO);
  expect(stored).toHaveLength(2);
});

test('who pastes far too much is told so, with scripts and without', async () => {
  const { stored, post } = start();
  const body = sentBody({ message: 'a'.repeat(17_000) });
  const browser = { ...FORM, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  expect(await post(body, browser)).toMatchObject({ status: 303, location: '/contact/not-sent/#-message' });
  expect(await post(body, JSON_TOO)).toMatchObject({
    status: 413,
    text: expect.stringContaining('Please shorten the message'),
  });
  expect(stored).toEqual([]);
});

test.each<[string, Record<string, string>, Partial<ReceiveContext>, string | null | undefined]>([
  ['another name of ours', { origin: 'https://www.example.org' }, {}, 'https://www.example.org'],
  [
    'a name beside ours',
    { 'sec-fetch-site': 'same-site', origin: 'https://forms.example.org' },
    {},
    'https://forms.example.org',
  ],
  [
    'pages at another address than the form knows',
    { 'sec-fetch-site': 'cross-site', origin: 'https://www.example.org' },
    { isCrossOrigin: true },
    'https://www.example.org',
  ],
  ['an origin that is empty', { origin: '' }, {}, undefined],
  ['an origin that is hidden', { origin: 'null' }, {}, undefined],
  [
    'another site, as every browser of today says',
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    {},
    undefined,
  ],
])('of a post from %s, the log is told as it should be', async (_, headers, changes, told) => {
  const logRefusedOrigin = vi.fn();
  const { stored, post } = start({ logRefusedOrigin, ...changes });
  expect(await post(sentBody(), { ...FORM, ...headers })).toMatchObject({ status: 403 });
  expect(logRefusedOrigin.mock.calls).toEqual(told === undefined ? [] : [[told, 'https://example.org']]);
  expect(stored).toEqual([]);
});

test('that a proxy takes the origin away is told, and that a program names none is not', async () => {
  const logRefusedOrigin = vi.fn();
  const { post } = start({ logRefusedOrigin });
  const { origin: _, ...bare } = FORM;
  await post(sentBody(), { ...bare, 'user-agent': 'curl/8' });
  expect(logRefusedOrigin).not.toHaveBeenCalled();
  await post(sentBody(), { ...bare, 'user-agent': 'Mozilla/5.0', 'accept-language': 'en-US' });
  expect(logRefusedOrigin.mock.calls).toEqual([[null, 'https://example.org']]);
});

test('a post that a proxy renamed the host of is taken, and not told of', async () => {
  const logRefusedOrigin = vi.fn();
  const { stored, post } = start({ logRefusedOrigin });
  const headers = { host: '127.0.0.1:3000', origin: 'https://www.example.org' };
  expect(await post(sentBody(), { ...FORM, ...headers, 'sec-fetch-site': 'same-origin' })).toMatchObject({
    status: 303,
  });
  expect(stored).toHaveLength(1);
  expect(logRefusedOrigin).not.toHaveBeenCalled();
});

test.each<[string, Partial<ReceiveContext>]>([
  ['cannot be stored', { accept: () => Promise.reject(new Error('disk full')) }],
  ['has no outbox', { accept: null }],
  ['comes from elsewhere during a trial', { logTrialPost: () => {} }],
])('an inquiry that %s is reported as not sent', async (_, changes) => {
  const { post } = start(changes);
  expect(await post(sentBody())).toMatchObject({ status: 303, location: '/contact/not-sent/#-failed' });
  expect(await post(sentBody(), JSON_TOO)).toMatchObject({
    status: 503,
    text: expect.stringContaining('it was not sent'),
  });
});

const HERE = { ...FORM, host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };

test('during a trial, this machine may send', async () => {
  const logTrialPost = vi.fn();
  const { stored, post } = start({ logTrialPost, origin: 'http://localhost:3000' });
  await post(sentBody(), HERE);
  expect(stored).toHaveLength(1);
  expect(logTrialPost).not.toHaveBeenCalled();
});

test.each<Record<string, string>>([
  { host: 'www.example.org', origin: 'https://www.example.org' },
  { host: 'www.example.org', origin: 'http://localhost:3000' },
  // A proxy replaced the host with this machine, and the browser hides its origin.
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  { 'sec-fetch-site': 'same-origin', origin: '' },
])('during a trial, a post with %j is refused and logged', async (headers) => {
  const logTrialPost = vi.fn();
  const { stored, post } = start({ logTrialPost, origin: 'http://localhost:3000' });
  const { status } = await post(sentBody(), { ...HERE, accept: 'application/json', ...headers });
  expect([403, 503]).toContain(status);
  expect(logTrialPost).toHaveBeenCalledTimes(status === 503 ? 1 : 0);
  expect(stored).toEqual([]);
});

test('no redirect repeats a word of the inquiry', async () => {
  const { post } = start();
  const { location, text } = await post(sentBody({ name: 'canary', reach: 'canary', message: 'canary' }));
  expect(`${location} ${text}`).not.toContain('canary');
});

describe('where the pages are on another server', () => {
  const CROSS_ORIGIN = { isCrossOrigin: true };
  const BROWSER = { ...FORM, host: 'forms.example.net', 'sec-fetch-site': 'cross-site' };

  test.each<[string, Record<string, string>, string, Partial<ReceiveContext>]>([
    ['is sent', {}, '/contact/sent/', {}],
    ['has a fault', { name: ' ' }, '/contact/not-sent/#-name', {}],
    ['has no outbox', {}, '/contact/not-sent/#-failed', { accept: null }],
  ])('a browser whose form %s is redirected to the site', async (_, changes, path, context) => {
    const { post } = start({ ...CROSS_ORIGIN, ...context });
    const { status, location } = await post(sentBody(changes), BROWSER);
    expect([status, location]).toEqual([303, `https://example.org${path}`]);
  });

  test.each<[string, BodyInit, Record<string, string>, number]>([
    ['a stored inquiry', sentBody(), {}, 200],
    ['a faulty one', sentBody({ name: ' ' }), {}, 422],
    ['an unreadable one', 'a=%', {}, 400],
    ['one from another site', sentBody(), { origin: 'https://evil.example' }, 403],
  ])('scripts of the site, and no others, can read the response to %s', async (_, body, headers, status) => {
    const { post } = start(CROSS_ORIGIN);
    const { response } = await post(body, { ...BROWSER, accept: 'application/json', ...headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://example.org');
    expect(response.headers.get('vary')).toBe('Origin');
  });
});

test('where the pages are here, no other site can read a response', async () => {
  const { post } = start();
  const { response } = await post(sentBody(), JSON_TOO);
  expect(response.headers.has('access-control-allow-origin')).toBe(false);
});

describe('the context of a build', () => {
  const inquiries: Inquiries = {
    accept: async () => {},
    requireAccepting: async () => {},
    backlog: async () => ({ pending: 0, oldestAt: null }),
    rateLimit: startRateLimit(() => {}),
    logTrialPost: () => {},
    logRefusedOrigin: () => {},
    stop: async () => {},
  };
  const origin = 'https://example.org';

  test('is that of its running form', () => {
    const { accept, rateLimit, logTrialPost, logRefusedOrigin } = inquiries;
    const expected = { accept, rateLimit, logTrialPost, logRefusedOrigin, origin };
    expect(toReceiveContext({ origin, form: 'here' }, inquiries)).toEqual({
      ...expected,
      isCrossOrigin: false,
    });
    expect(toReceiveContext({ origin, form: 'https://forms.example.net' }, inquiries)).toEqual({
      ...expected,
      isCrossOrigin: true,
    });
  });

  test.each([
    ['without the form', null, inquiries],
    ['whose form is not running', 'here', null],
  ])('%s accepts nothing', (_, form, running) => {
    expect(toReceiveContext({ origin, form }, running)).toMatchObject({ accept: null, isCrossOrigin: false });
  });
});
