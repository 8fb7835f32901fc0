import type { Server } from 'node:http';

/**
 * What closes a server once it has answered all that it was asked. A browser also opens connections ahead of need, for which Node alone would wait
 * a minute. What it listens to has no end, and is asked for as such (HTML Standard, 9.2): that is not waited for.
 */
export function closeWhenAnswered(server: Server): () => Promise<void> {
  let asked = 0;
  let isClosing = false;
  const endIfAnswered = () => {
    if (isClosing && asked === 0) server.closeAllConnections();
  };
  server.on('request', ({ headers }, response) => {
    if (headers.accept === 'text/event-stream') return;
    asked += 1;
    response.once('close', () => {
      asked -= 1;
      endIfAnswered();
    });
  });
  return () =>
    new Promise((resolve, reject) => {
      isClosing = true;
      server.close((error) => (error ? reject(error) : resolve()));
      endIfAnswered();
    });
}
