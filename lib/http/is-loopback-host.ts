const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether the Host of a request names this machine itself. It protects against DNS rebinding: a site whose name resolves to 127.0.0.1 still
 * sends its own name as the Host.
 */
export function isLoopbackHost(host: string | null): boolean {
  return host !== null && LOOPBACK.test(host);
}
