import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { sentBody } from '../unit/server/inquiries/sent-form.ts';

/**
 * Begins to send inquiries, each by a visitor of its own, and holds the last half of each back until `finish`, which gives the status of
 * each answer. When this resolves, the server has taken every one of them up.
 */
export async function holdPosts(url: string, count: number): Promise<{ finish: () => Promise<number[]> }> {
  const held = await Promise.all(Array.from({ length: count }, (_, number) => hold(url, number)));
  return { finish: () => Promise.all(held.map((finish) => finish())) };
}

async function hold(url: string, number: number): Promise<() => Promise<number>> {
  const body = sentBody({ name: `Visitor ${number}` });
  const post = request(`${url}/api/inquiries/`, {
    method: 'POST',
    agent: false,
    headers: {
      Origin: url,
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
      'X-Forwarded-For': `203.0.113.${number}`,
      // The server says that it has read this head, and waits for the words.
      Expect: '100-continue',
    },
  });
  await once(post, 'continue');
  post.write(body.slice(0, body.length / 2));
  return () => finish(post, body.slice(body.length / 2));
}

async function finish(post: ClientRequest, rest: string): Promise<number> {
  const answered = once(post, 'response') as Promise<[IncomingMessage]>;
  post.end(rest);
  const [response] = await answered;
  response.resume();
  await once(response, 'end');
  return response.statusCode ?? 0;
}
