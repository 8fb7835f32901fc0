import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { closeWhenAnswered } from '#staff/http/close-when-answered.ts';

test('what a browser listens to without end is cut off, once everything else is answered', async () => {
  const asked: string[] = [];
  let answer = () => {};
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/events')
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
    else answer = () => response.end('answered');
  });
  const close = closeWhenAnswered(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listened = await fetch(`${url}/events`, { headers: { accept: 'text/event-stream' } });
  const page = fetch(`${url}/page`).then((response) => response.text());
  await expect.poll(() => asked).toContain('/page');
  let isClosed = false;
  const closing = close().then(() => {
    isClosed = true;
  });
  expect(isClosed).toBe(false);
  answer();
  expect(await page).toBe('answered');
  await closing;
  await expect(listened.text()).rejects.toThrow();
});
