/** The most bytes that a post may have. The longest valid form has about 12,000. */
export const MOST_BYTES = 16 * 1024;

const FORM = 'application/x-www-form-urlencoded';
const WITHIN_MS = 20_000;

/** Why a post cannot be read: the status of the answer. */
export type Unreadable = 400 | 408 | 413 | 415;

/**
 * The fields of a posted form (WHATWG URL, 5.1), each at most once, or why they cannot be read. Stricter than browsers are with
 * each other: what is not UTF-8, badly escaped or sent twice was not sent by our form, and nothing is guessed.
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
  if (Number(headers.get('content-length') ?? 0) > MOST_BYTES) return 413;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, WITHIN_MS, 'late');
  });
  const reader = body?.getReader();
  try {
    while (reader) {
      const read = await Promise.race([reader.read(), late]);
      if (read === 'late') return 408;
      if (read.done) break;
      size += read.value.length;
      if (size > MOST_BYTES) return 413;
      chunks.push(read.value);
    }
  } catch {
    // The line broke, and there is nobody left to answer.
    return 400;
  } finally {
    clearTimeout(timer);
    // What else would come is not wanted, and a reader that is done minds nothing.
    reader?.cancel().catch(() => {});
  }
  return Buffer.concat(chunks);
}

function parseForm(body: Uint8Array): Map<string, string> | 400 {
  const fields = new Map<string, string>();
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    for (const part of text.split('&').filter((each) => each !== '')) {
      const [name = '', ...value] = part.split('=').map(unescapePart);
      // A "=" in a value is escaped by every browser.
      if (fields.has(name) || value.length > 1) return 400;
      fields.set(name, value[0] ?? '');
    }
  } catch {
    return 400;
  }
  return fields;
}

// Throws where the escapes do not make up UTF-8.
function unescapePart(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
