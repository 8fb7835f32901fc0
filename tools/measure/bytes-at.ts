import * as http from 'node:http';
import * as https from 'node:https';

/** The bytes of what is sent from an address, packed with gzip, without the headers and what frames its parts. */
export function bytesAt(url: string): Promise<number> {
  const { get } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes)).on('error', reject);
    });
    request.on('error', reject);
  });
}
