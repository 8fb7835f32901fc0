/** The header of a request that saves: what each file was when it was opened, as far as that is known. */
export const READ_AS = 'x-read-as';

type TreeEntry = { path: string; sha: string };

/**
 * Lets each save say which state of a file it is based on, so that the server can refuse to write over a change that
 * somebody made elsewhere in the meantime. Keystatic itself writes over it without a word.
 */
export function tellWhatWasRead(scope: { fetch: typeof fetch }): void {
  const plain = scope.fetch.bind(scope);
  let tree: TreeEntry[] = [];
  scope.fetch = async (input, init) => {
    if (typeof input !== 'string' || !input.startsWith('/api/keystatic/')) return plain(input, init);
    // The addresses of the site end in a slash. Without it each request would be sent twice.
    const address = `${input}/`;
    const isSave = input.endsWith('/update');
    if (!isSave && !input.endsWith('/tree')) return plain(address, init);
    const headers = new Headers(init?.headers);
    if (isSave) {
      // A header holds no other letters, and pictures have names of any kind.
      headers.set(READ_AS, encodeURIComponent(JSON.stringify(readAs(tree, init?.body))));
    }
    const response = await plain(address, { ...init, headers });
    if (response.ok) tree = await response.clone().json();
    return response;
  };
}

function readAs(tree: TreeEntry[], body: unknown): Record<string, string | null> {
  const { additions = [], deletions = [] } = JSON.parse(String(body));
  return Object.fromEntries(
    [...additions, ...deletions].map(({ path }: { path: string }) => [
      path,
      tree.find((entry) => entry.path === path)?.sha ?? null,
    ]),
  );
}
