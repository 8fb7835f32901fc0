// The health check of the image, where there is no curl: ends with 0 if the server beside it is well, and with 1 if it is not (docs/inquiries.md).
import { get } from 'node:http';

// One that has just been started does not listen yet, and whoever asks would not ask again for half a minute.
const GIVE_UP_AFTER_MS = 5_000;
const until = Date.now() + GIVE_UP_AFTER_MS;

ask();

function ask() {
  const where = { host: '127.0.0.1', port: process.env.PORT || 3000, path: '/api/health/' };
  const request = get({ ...where, timeout: GIVE_UP_AFTER_MS }, (answer) => {
    console.log(`The server answered ${answer.statusCode}.`);
    process.exit(answer.statusCode === 200 ? 0 : 1);
  });
  request.on('timeout', () => request.destroy(new Error('It did not answer in time.')));
  request.on('error', ({ message }) => {
    if (Date.now() < until) {
      setTimeout(ask, 100);
      return;
    }
    console.log(message);
    process.exit(1);
  });
}
