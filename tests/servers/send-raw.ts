import { connect } from 'node:net';

/** What a server answered: the last answer of a line, past 100-continue. Names of headers are in small letters. */
export type RawAnswer = {
  /** null where nothing came that is an answer of HTTP. */
  status: number | null;
  headers: Record<string, string>;
  /** One character a byte; put together where it came in chunks. */
  body: string;
  /** false where the server had neither finished its answer nor closed the line in time. */
  ended: boolean;
};

/** Longer than what is slow may take: 20 s for a form, 10 s for headers, and 5 s until it is noticed. It only ends what hangs. */
const PATIENCE_MS = 60_000;

/**
 * Sends bytes (one character each) over a line of their own, exactly as they are, and gives the answer. It waits for a whole
 * answer or for the end of the line, and not for ever.
 */
export function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const isHead = bytes.startsWith('HEAD ');
    let text = '';
    const socket = connect(Number(port), hostname);
    const timer = setTimeout(() => finish(false), PATIENCE_MS);
    const finish = (ended: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...parse(text, isHead), ended });
    };
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += chunk;
      if (isWhole(text, isHead)) finish(true);
    });
    // A line that breaks closes as well, and what came before counts.
    socket.on('error', () => {});
    socket.on('close', () => finish(true));
    socket.write(bytes, 'latin1');
  });
}

const CONTINUE = /^HTTP\/1\.1 1\d\d [\s\S]*?\r\n\r\n/;

function split(text: string): { head: string; body: string } | null {
  const last = text.replace(CONTINUE, '');
  const at = last.indexOf('\r\n\r\n');
  return at < 0 ? null : { head: last.slice(0, at), body: last.slice(at + 4) };
}

function headersOf(head: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of head.split('\r\n').slice(1)) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    const value = line.slice(at + 1).trim();
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

function isWhole(text: string, isHead: boolean): boolean {
  const parts = split(text);
  if (!parts) return false;
  const { 'transfer-encoding': coding, 'content-length': length } = headersOf(parts.head);
  if (isHead || /^HTTP\/1\.1 (204|304) /.test(parts.head)) return true;
  if (coding === 'chunked') return parts.body.endsWith('0\r\n\r\n') && partsOf(parts.body).isWhole;
  return length !== undefined && parts.body.length >= Number(length);
}

function parse(text: string, isHead: boolean): Omit<RawAnswer, 'ended'> {
  const { head = '', body = '' } = split(text) ?? {};
  const headers = headersOf(head);
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]) || null;
  const isChunked = headers['transfer-encoding'] === 'chunked' && !isHead;
  return { status, headers, body: isChunked ? partsOf(body).text : body };
}

/** The chunks of a body put together (RFC 9112, 7.1), and whether the last one is there. */
function partsOf(body: string): { text: string; isWhole: boolean } {
  let text = '';
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(body.slice(at, end), 16);
    if (Number.isNaN(size)) return { text, isWhole: false };
    if (size === 0) return { text, isWhole: true };
    text += body.slice(end + 2, end + 2 + size);
    at = end + 2 + size + 2;
  }
}
