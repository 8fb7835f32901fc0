import { once } from 'node:events';
import { connect } from 'node:net';
import { pendingAnswers } from './pending-answers.ts';

/** A line to the windows of Firefox itself, of every version: WebDriver BiDi leads to pages, and only in newer versions to windows. */
export type Marionette = {
  /** Where the pages of the same session are spoken to, in WebDriver BiDi. */
  pages: string;
  version: string;
  /** Runs a script in the window of the browser. Rejects with what the browser says where it fails, and where the line ends before it answers. */
  run: (script: string) => Promise<void>;
};

/** Begins a session with the Firefox that listens at a port for its own protocol (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const pending = pendingAnswers();
  socket.on('error', pending.end).on('close', pending.end);
  let unread = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    // Each message comes after its length in bytes and a colon.
    for (let colon = unread.indexOf(':'); colon > 0; colon = unread.indexOf(':')) {
      const [from, to] = [colon + 1, colon + 1 + Number(unread.subarray(0, colon))];
      if (unread.length < to) return;
      const message: unknown = JSON.parse(unread.subarray(from, to).toString());
      unread = unread.subarray(to);
      // What it says first is who it is, and no answer.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as [1, number, { message: string } | null, unknown];
      pending.answer(id, result, error && `Firefox: ${error.message}`);
    }
  });
  const send = <Result>(command: string, parameters: Record<string, unknown>) =>
    pending.ask<Result>((id) => {
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  // Its address stays the same over TLS, with the certificate of a test.
  const wanted = { webSocketUrl: true, acceptInsecureCerts: true };
  const { capabilities } = await send<Session>('WebDriver:NewSession', wanted);
  await send('Marionette:SetContext', { value: 'chrome' });
  return {
    pages: capabilities.webSocketUrl,
    version: capabilities.browserVersion,
    run: async (script) => void (await send('WebDriver:ExecuteScript', { script, args: [] })),
  };
}

type Session = { capabilities: { webSocketUrl: string; browserVersion: string } };
