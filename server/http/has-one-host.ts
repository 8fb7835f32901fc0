// A name, an IPv4 address or an IPv6 address in brackets, and a port (RFC 3986, 3.2.2 and 3.2.3).
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._~%!$&'()*+,;=-]+)(:\d*)?$/i;

/**
 * Whether a request names its host as it must (RFC 9112, 3.2): once, and as a host. Only HTTP/1.0 may leave it out. `rawHeaders` are
 * names and values in turn, as they came: Node keeps the first of two hosts, where a proxy may have gone by the second.
 */
export function hasOneHost(rawHeaders: readonly string[], httpVersion: string): boolean {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host');
  if (hosts.length === 0) return httpVersion === '1.0';
  return hosts.length === 1 && HOST.test(hosts[0] ?? '');
}
