/** Whether the path of a request target is valid once decoded (RFC 3986, 2.5). Next answers 500 where it is not. */
export function isReadablePath(target: string): boolean {
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
