import { request as requestPlain } from 'node:http';
import { connect } from 'node:http2';
import { type RequestOptions, request as requestTls } from 'node:https';
import { connect as connectTls } from 'node:tls';

/** An answer, as it came: nothing is followed, unpacked or tidied. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** `localAddress` is the address of this machine to ask from. */
type Asked = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  ca?: string;
  localAddress?: string;
};

/** Asks for a path exactly as it is written, over HTTP/1.1. `ca` is the certificate to trust. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body, ca, localAddress }: Asked = {},
): Promise<Answer> {
  const { protocol, hostname, port } = new URL(origin);
  const request = protocol === 'https:' ? requestTls : requestPlain;
  const options: RequestOptions = {
    hostname,
    port,
    path,
    method,
    headers,
    ca,
    localAddress,
    agent: false,
    timeout: 60_000,
  };
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const named = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(named),
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('No answer came in time.')));
    asked.on('error', reject);
    asked.end(body);
  });
}

/** What comes back, as text, where TLS is agreed on for `localhost`, and a page of another host is asked for. */
export function askUnderName(origin: string, ca: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({
      host: '127.0.0.1',
      port: Number(new URL(origin).port),
      servername: 'localhost',
      ca,
    });
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
    socket.write(`GET /about/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

/** Asks for a path over HTTP/2, and gives the status and the headers. */
export function askHttp2(origin: string, path: string, ca: string): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const session = connect(origin, { ca });
    session.on('error', reject);
    const stream = session.request({ ':path': path });
    stream.on('response', (headers) => {
      resolve(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])));
      stream.close();
      session.close();
    });
    stream.on('error', reject);
  });
}
