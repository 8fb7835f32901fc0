import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { rejectConnection, statusOfParseError, toRawResponse } from '#server/http/reject-connection.ts';

const NOON = new Date('2026-11-22T12:00:00Z');

test.each([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_INVALID_METHOD', 400],
  ['ECONNRESET', 400],
  [undefined, 400],
])('%s is answered with %s', (code, status) => {
  expect(statusOfParseError(code)).toBe(status);
});

test('a response is a complete HTTP message with every security header', () => {
  const [head = '', body] = toRawResponse(431, NOON).split('\r\n\r\n');
  const [start, ...lines] = head.split('\r\n');
  expect(start).toBe('HTTP/1.1 431 Request Header Fields Too Large');
  expect(body).toBe('The address or the headers of this request are too long.\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
  expect(headers).toEqual({
    ...SECURITY_HEADERS,
    'Cache-Control': 'no-store',
    Date: 'Sun, 22 Nov 2026 12:00:00 GMT',
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': '57',
  });
});

test('a method that is not allowed gets a list of those that are', () => {
  expect(toRawResponse(405, NOON)).toContain('\r\nAllow: GET, HEAD\r\n');
});

test('a connection is answered once, whatever else arrives', () => {
  const socket = new PassThrough();
  rejectConnection(socket, 400, false);
  rejectConnection(socket, 431, false);
  expect(socket.destroyed).toBe(false);
  expect(socket.writableEnded).toBe(true);
  socket.destroy();
});

test('a connection with a response under way is closed without a second one', () => {
  const socket = new PassThrough();
  rejectConnection(socket, 400, true);
  expect([socket.destroyed, socket.readableLength]).toEqual([true, 0]);
});

test('a later error of the connection is handled', () => {
  const socket = new PassThrough();
  rejectConnection(socket, 400, false);
  expect(() => socket.emit('error', new Error('reset'))).not.toThrow();
  socket.destroy();
});
