const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether the Host of a request names this machine itself. A page elsewhere that lets its own name lead to 127.0.0.1 (DNS
 * rebinding) still sends its own name as the Host.
 */
export function isLoopbackHost(host: string | null): boolean {
  return host !== null && LOOPBACK.test(host);
}
