import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

// Proxies on the same machine or in a private network, from where visitors reach the server through a proxy only.
const NEAR = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * Makes a function that returns the address of the visitor behind a request: the last one in `X-Forwarded-For` that is not a trusted proxy's.
 * `trusted` lists further proxies as addresses or networks (`203.0.113.0/24`), with commas between them. Throws where one is neither.
 */
export function visitorAddressOf(trusted: string | undefined): (request: IncomingMessage) => string {
  const named = (trusted ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const trust = compile(named);
  return (request) => proxyAddr(request, trust);
}

function compile(named: string[]): ReturnType<typeof proxyAddr.compile> {
  try {
    return proxyAddr.compile([...NEAR, ...named]);
  } catch (error) {
    throw new Error(
      `TRUSTED_PROXIES is "${named.join(', ')}": ${error instanceof Error ? error.message : error}. Write addresses or networks with commas between them, such as TRUSTED_PROXIES=203.0.113.7,198.51.100.0/24`,
    );
  }
}
