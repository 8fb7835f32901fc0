import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { findBrowser, findShell } from '#tools/browser/find-browser.ts';
import { programPath } from '#tools/servers/program-path.ts';
import type { Machine } from './results.ts';
import { TOOLS, versionOf } from './tools.ts';

const PROJECT = join(import.meta.dirname, '..');

/** What the bench runs on. */
export function describeMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: totalmem(),
    system: systemName() ?? type(),
    kernel: release(),
  };
}

/** The versions of everything involved, by name; what is not here is left out. */
export function readVersions(): Record<string, string> {
  const found: [name: string, version: string | null][] = [
    ['Node', process.versions.node],
    ['Next', versionOf('next', PROJECT)],
    ['Astro', versionOf('astro', TOOLS)],
    ['Lighthouse', versionOf('lighthouse', TOOLS)],
    [
      findShell() ? 'Chromium (headless shell)' : 'Chromium',
      askVersion(findShell() ?? findBrowser(), '--version'),
    ],
    ['nginx', askVersion(programPath('nginx'), '-v')],
    ['wrk', askVersion(programPath('wrk'), '-v')],
  ];
  return Object.fromEntries(found.filter((each): each is [string, string] => each[1] !== null));
}

function systemName(): string | null {
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

function askVersion(program: string | null, word: string): string | null {
  if (!program) return null;
  // Each prints a different sentence, on one stream or the other.
  const { stdout, stderr } = spawnSync(program, [word], { encoding: 'utf8', timeout: 10_000 });
  return /\d+\.\d+(\.\d+)*/.exec(stdout + stderr)?.[0] ?? null;
}
