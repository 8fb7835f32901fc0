/** The largest body of a post, in bytes. The longest valid form has about 12,000. */
export const MAX_BYTES = 16 * 1024;

/**
 * So much of a longer body is read and dropped before it is refused. A connection that is closed while bytes still come is reset, and then a web server in
 * front, or a browser, can lose the response that says why (RFC 9112, 9.6).
 */
export const MAX_DROPPED_BYTES = 4 * 1024 * 1024;

const FORM = 'application/x-www-form-urlencoded';
const TIMEOUT_MS = 20_000;

/** Why a post cannot be read, as the status of the response. */
export type Unreadable = 400 | 408 | 413 | 415;

/**
 * The fields of a posted form (WHATWG URL, 5.1), each at most once, or why they cannot be read. Stricter than browsers: what is not UTF-8,
 * badly escaped or repeated did not come from our form, and nothing is guessed.
 */
export async function readForm(request: Request): Promise<Map<string, string> | Unreadable> {
  if (!isForm(request.headers)) return 415;
  const body = await readBody(request);
  return body instanceof Uint8Array ? parseForm(body) : body;
}

function isForm(headers: Headers): boolean {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((each) => each.startsWith('charset='));
  return (
    type.trim() === FORM &&
    (charset === undefined || /^charset="?utf-8"?$/.test(charset)) &&
    !headers.has('content-encoding')
  );
}

async function readBody({ headers, body }: Request): Promise<Uint8Array | Unreadable> {
  if (Number(headers.get('content-length') ?? 0) > MAX_DROPPED_BYTES) return 413;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS, 'timeout');
  });
  const reader = body?.getReader();
  try {
    while (reader) {
      const read = await Promise.race([reader.read(), timeout]);
      if (read === 'timeout') return 408;
      if (read.done) break;
      size += read.value.length;
      if (size > MAX_DROPPED_BYTES) return 413;
      if (size <= MAX_BYTES) chunks.push(read.value);
    }
  } catch {
    // The connection broke, and no one is left to read the response.
    return 400;
  } finally {
    clearTimeout(timer);
    // The rest is not wanted. Harmless after the end.
    reader?.cancel().catch(() => {});
  }
  return size > MAX_BYTES ? 413 : Buffer.concat(chunks);
}

function parseForm(body: Uint8Array): Map<string, string> | 400 {
  const fields = new Map<string, string>();
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    for (const part of text.split('&').filter((each) => each !== '')) {
      const [name = '', ...value] = part.split('=').map(decodePart);
      // Every browser escapes a "=" in a value.
      if (fields.has(name) || value.length > 1) return 400;
      fields.set(name, value[0] ?? '');
    }
  } catch {
    return 400;
  }
  return fields;
}

// Throws where the escapes are not UTF-8.
function decodePart(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
