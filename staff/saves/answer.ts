/** What the editor is told: a status, and a sentence or JSON. A refusal is one whose status is no success. */
export type Answer = { status: number; body: string | object; headers?: Record<string, string> };

export const refuse = (status: number, body: string): Answer => ({ status, body });

/** A header holds few letters: a sentence is encoded. */
export const inHeader = (words: string) => encodeURIComponent(words.toWellFormed());

/** An answer as it goes to the editor, which keeps none of it. */
export function toResponse({ status, body, headers }: Answer): Response {
  const isText = typeof body === 'string';
  return new Response(isText ? body : JSON.stringify(body), {
    status,
    headers: {
      'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
