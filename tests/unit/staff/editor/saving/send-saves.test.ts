import { describe, expect, test, vi } from 'vitest';
import { type Around, type Outcome, sendSaves } from '#staff/editor/saving/send-saves.ts';
import { shaOf } from '#staff/repository/sha-of.ts';

const UPDATE = {
  additions: [{ path: 'content/a.mdx', contents: Buffer.from('new').toString('base64url') }],
  deletions: [],
};
const TREE = [{ path: 'content/a.mdx', sha: shaOf(Buffer.from('old')) }];
const NEW_TREE = [{ path: 'content/a.mdx', sha: shaOf(Buffer.from('new')) }];
const QUESTION = { from: '/a/', to: null, page: 'A', linkedFrom: [], choices: [] };

/** A window whose room answers in turn. Gives what it asked for, and how its saves ended. */
function windowWith(answers: (Response | Error)[], around: Partial<Around> = {}) {
  const asked: [path: string, headers: Record<string, unknown>][] = [];
  const outcomes: Outcome[] = [];
  const scope = {
    fetch: vi.fn(async (input: unknown, init?: RequestInit) => {
      const headers = Object.fromEntries(
        [...new Headers(init?.headers)].filter(([name]) => name.startsWith('x-')),
      );
      asked.push([
        String(input),
        Object.fromEntries(Object.entries(headers).map(([n, v]) => [n, JSON.parse(decodeURIComponent(v))])),
      ]);
      const answer = answers.shift();
      if (!(answer instanceof Response)) throw answer ?? new Error('Nothing more was expected.');
      return answer;
    }),
  };
  sendSaves(scope as unknown as { fetch: typeof fetch }, {
    isOnline: () => true,
    begun: () => undefined,
    warn: () => null,
    ask: async () => null,
    ended: (outcome) => outcomes.push(outcome),
    ...around,
  });
  const { fetch } = scope as unknown as { fetch: typeof globalThis.fetch };
  return {
    asked,
    outcomes,
    open: () => fetch('/api/keystatic/tree'),
    save: () => fetch('/api/keystatic/update', { method: 'POST', body: JSON.stringify(UPDATE) }),
    fetch,
  };
}

test('a save says what it is based on, and ends as the tree that came back', async () => {
  const { open, save, asked, outcomes } = windowWith([
    Response.json(TREE),
    Response.json(NEW_TREE, { headers: { 'x-merged': encodeURIComponent('Ada’s lines are in.') } }),
    Response.json(NEW_TREE),
  ]);
  await open();
  expect(await (await save()).json()).toEqual(NEW_TREE);
  await save();
  expect(asked.slice(1)).toEqual([
    ['/api/keystatic/update', { 'x-read-as': { 'content/a.mdx': TREE[0]?.sha } }],
    ['/api/keystatic/update', { 'x-read-as': { 'content/a.mdx': NEW_TREE[0]?.sha } }],
  ]);
  expect(outcomes).toEqual([
    { kind: 'saved', paths: ['content/a.mdx'], merged: 'Ada’s lines are in.', isChanged: true },
    { kind: 'saved', paths: ['content/a.mdx'], merged: null, isChanged: false },
  ]);
});

describe('a failure', () => {
  test('is told in a sentence, with the way to both versions', async () => {
    const { save, outcomes } = windowWith([
      new Response('Not saved: Ada was first.', {
        status: 409,
        headers: { 'x-refused': 'a/b', 'content-type': 'text/plain' },
      }),
    ]);
    const response = await save();
    expect([response.status, await response.text()]).toEqual([409, 'Not saved. Why is said at the top.']);
    expect(outcomes).toEqual([
      { kind: 'failed', sentence: 'Not saved: Ada was first.', compare: '/refused/a%2Fb/' },
    ]);
  });

  test('is an answer of 200 that is no tree', async () => {
    for (const body of ['<h1>Sign in</h1>', '{"error":1}', '']) {
      const { save, outcomes } = windowWith([new Response(body)]);
      expect((await save()).ok).toBe(false);
      expect(outcomes).toMatchObject([
        { kind: 'failed', sentence: expect.stringContaining('the staff room failed') },
      ]);
    }
  });

  test('is silence, and an answer that breaks off; the next save looks first whether it was done', async () => {
    const broken = new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('[{"path":'));
          controller.error(new Error('reset'));
        },
      }),
    );
    for (const silence of [new TypeError('Failed to fetch'), broken]) {
      const { open, save, asked, outcomes } = windowWith([
        Response.json(TREE),
        silence,
        Response.json(NEW_TREE),
        Response.json(NEW_TREE),
      ]);
      await open();
      await expect(save()).rejects.toThrow('Not saved. Why is said at the top.');
      await save();
      expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'saved']);
      expect(asked.slice(2)).toEqual([
        ['/api/keystatic/tree', {}],
        ['/api/keystatic/update', { 'x-read-as': { 'content/a.mdx': NEW_TREE[0]?.sha } }],
      ]);
    }
  });

  test('is that someone is signed out, also where it is asked first whether the last save was done', async () => {
    const signedOut = () => new Response('You are signed out.', { status: 401 });
    const { open, save, outcomes } = windowWith([
      Response.json(TREE),
      signedOut(),
      new TypeError('Failed to fetch'),
      signedOut(),
      Response.json(TREE),
      Response.json(NEW_TREE),
    ]);
    await open();
    expect((await save()).status).toBe(401);
    await expect(save()).rejects.toThrow('Not saved. Why is said at the top.');
    expect((await save()).status).toBe(401);
    expect((await save()).status).toBe(200);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['signed out', 'failed', 'signed out', 'saved']);
  });

  test('to read is told in a sentence as well', async () => {
    const online = windowWith([new TypeError('Failed to fetch')]);
    await expect(online.open()).rejects.toThrow(
      'The staff room does not answer. Load this page again when it is back.',
    );
    const offline = windowWith([new TypeError('Failed to fetch')], { isOnline: () => false });
    await expect(offline.open()).rejects.toThrow('You are offline. Load this page again when you are back.');
  });
});

describe('a question of the room', () => {
  test('is asked, and its answer sent with the same save', async () => {
    const { save, asked, outcomes } = windowWith(
      [
        Response.json(QUESTION, { status: 428 }),
        Response.json({ ...QUESTION, from: '/b/' }, { status: 428 }),
        Response.json([]),
      ],
      { ask: async ({ from }) => ({ [from]: '/fees/' }) },
    );
    await save();
    expect(asked.map(([, headers]) => headers['x-old-address'])).toEqual([
      undefined,
      { '/a/': '/fees/' },
      { '/a/': '/fees/', '/b/': '/fees/' },
    ]);
    expect(outcomes).toMatchObject([{ kind: 'saved' }]);
  });

  test('may be left without an answer: nothing is saved', async () => {
    const { save, asked, outcomes } = windowWith([Response.json(QUESTION, { status: 428 })]);
    expect((await save()).ok).toBe(false);
    expect(asked).toHaveLength(1);
    expect(outcomes).toEqual([{ kind: 'canceled', sentence: 'Nothing was deleted: “A” is as it was.' }]);
  });
});

test('requests of others are none of its business', async () => {
  const { fetch, asked } = windowWith([new Response('x'), new Response('y', { status: 500 })]);
  await fetch('/choices.json');
  const response = await fetch('/api/keystatic/blob/1/a');
  expect(await response.text()).toBe('y');
  expect(asked.map(([path]) => path)).toEqual(['/choices.json', '/api/keystatic/blob/1/a']);
});

test('a save that would lose something unseen is not sent, and is when it is asked for once more', async () => {
  const warnings = ['This would be lost.', null];
  const { open, save, asked, outcomes } = windowWith([Response.json(TREE), Response.json(NEW_TREE)], {
    warn: () => warnings.shift() ?? null,
  });
  await open();
  expect((await save()).status).toBe(428);
  expect(asked).toHaveLength(1);
  expect(outcomes).toEqual([{ kind: 'canceled', sentence: 'This would be lost.' }]);
  expect(await (await save()).json()).toEqual(NEW_TREE);
});
