import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { rejectConnection, statusOfParseError, toRawAnswer } from '#server/http/reject-connection.ts';

const NOON = new Date('2026-11-22T12:00:00Z');

test.each([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_INVALID_METHOD', 400],
  ['ECONNRESET', 400],
  [undefined, 400],
])('%s is told as %s', (code, status) => {
  expect(statusOfParseError(code)).toBe(status);
});

test('an answer is a whole message of HTTP', () => {
  const [head = '', body] = toRawAnswer(431, NOON).split('\r\n\r\n');
  const [start, ...lines] = head.split('\r\n');
  expect(start).toBe('HTTP/1.1 431 Request Header Fields Too Large');
  expect(body).toBe('The address or the headers of this request are longer than they may be.\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
  expect(headers).toEqual({
    ...SECURITY_HEADERS,
    'Cache-Control': 'no-store',
    Date: 'Sun, 22 Nov 2026 12:00:00 GMT',
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': '72',
  });
});

test('a method that is done nowhere is told which are', () => {
  expect(toRawAnswer(405, NOON)).toContain('\r\nAllow: GET, HEAD\r\n');
});

test('a line is answered once, whatever still comes', () => {
  const line = new PassThrough();
  rejectConnection(line, 400, false);
  rejectConnection(line, 431, false);
  expect(line.destroyed).toBe(false);
  expect(line.writableEnded).toBe(true);
  line.destroy();
});

test('a line that has an answer on its way is closed without another', () => {
  const line = new PassThrough();
  rejectConnection(line, 400, true);
  expect([line.destroyed, line.readableLength]).toEqual([true, 0]);
});

test('a line that breaks later ends nothing else', () => {
  const line = new PassThrough();
  rejectConnection(line, 400, false);
  expect(() => line.emit('error', new Error('reset'))).not.toThrow();
  line.destroy();
});
