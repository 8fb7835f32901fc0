import { expect, test } from 'vitest';
import { medianSpeed, toSpeed } from '#bench/measure/wrk.ts';

const printed = (p99: string, rest = '') => `Running 10s test @ http://127.0.0.1:4101/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency    58.20ms   10.11ms 171.02ms   88.91%
  Latency Distribution
     50%   56.00ms
     99%  ${p99}
  5337 requests in 10.00s, 52.42MB read
${rest}Requests/sec:    533.72
Transfer/sec:      5.24MB
`;

test.each([
  ['171.02ms', 171.02],
  ['912.00us', 0.91],
  ['1.21s', 1210],
])('a last hundredth within %s is %d ms', (words, ms) => {
  expect(toSpeed(printed(words))).toEqual({ perSecond: 533.72, p99: ms });
});

test.each(['Non-2xx or 3xx responses: 12', 'Socket errors: connect 0, read 3, write 0, timeout 1'])(
  'requests that failed are no speed: %s',
  (fault) => {
    const text = printed('1.00ms', `  ${fault}\n`);
    expect(() => toSpeed(text)).toThrow(`Some requests of wrk failed. ${fault}`);
  },
);

test('other words are no figures', () => {
  expect(() => toSpeed('unable to connect')).toThrow('wrk printed something unexpected:\nunable to connect');
});

test('rounds are summed up by their medians', () => {
  const rounds = [10, 50, 20].map((perSecond) => ({ perSecond, p99: 100 / perSecond }));
  expect(medianSpeed(rounds)).toEqual({ perSecond: 20, p99: 5 });
  expect(medianSpeed([...rounds, { perSecond: 30, p99: 3 }])).toEqual({ perSecond: 25, p99: 4 });
});
