import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#tools/servers/free-port.ts';
import type { Served } from '#tools/servers/serve-site.ts';
import type { AtRest } from '../results.ts';
import { medianOf } from './median-of.ts';

const ASK_EVERY_MS = 5;
const REST_MS = 4_000;

/** How soon a server sends a page after its start, and its resident memory some seconds later: medians of so many starts. */
export async function measureAtRest(
  start: (port: number) => Promise<Served>,
  path: string,
  rounds: number,
): Promise<AtRest> {
  const starts: number[] = [];
  const memories: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const port = await freePort();
    const began = performance.now();
    const starting = start(port);
    await firstAnswer(`http://127.0.0.1:${port}${path}`);
    starts.push((performance.now() - began) / 1000);
    const { pid, stop } = await starting;
    await sleep(REST_MS);
    memories.push(memoryOf(pid));
    await stop();
  }
  return { start: medianOf(starts), memory: medianOf(memories) };
}

async function firstAnswer(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return void (await response.arrayBuffer());
    await sleep(ASK_EVERY_MS);
  }
}

/** The resident memory of a process, in bytes. */
export function memoryOf(pid: number): number {
  return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
