import { type AddressInfo, createServer } from 'node:net';

const FINE = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** A server that reads what is posted and hangs up without an answer. `posted` tells how often that was. Whoever starts it stops it. */
export async function serveHangingUp(): Promise<{ url: string; posted(): number; stop(): Promise<void> }> {
  let posted = 0;
  const server = createServer((socket) => {
    socket.once('data', (data) => {
      if (!data.toString('latin1').startsWith('POST')) {
        socket.end(FINE);
        return;
      }
      posted += 1;
      socket.destroy();
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted: () => posted,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
