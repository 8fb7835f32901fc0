import ipaddr from 'ipaddr.js';

/**
 * The network of one visitor: an IPv4 address, or the 64-bit prefix of one household in IPv6. With `bits` 48 it is the prefix that one site may
 * get, with 65,536 households in it (RFC 6177).
 */
export function networkOf(address: string, bits: 64 | 48 = 64): string {
  // Some proxies add the port. Everything that is not an address counts as one visitor.
  const bare = address.replace(/^\[(.+)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3');
  if (!ipaddr.isValid(bare)) return '';
  const parsed = ipaddr.process(bare);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, bits / 16).join(':') : parsed.toString();
}
