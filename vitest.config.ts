import { defineConfig } from 'vitest/config';

// Patient, because a busy machine is slow and not wrong: each of these times only ends what hangs. No test is decided by a clock.
const expectInTime = { poll: { timeout: 25_000 } };

// Not isolated: what a test changes it puts back, and to load all of lib anew for each file took most of the time.
const together = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  isolate: false,
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
  setupFiles: ['tests/unit/real-clock.ts'],
  expect: expectInTime,
};

export default defineConfig({
  test: {
    // All of them: by itself it leaves one to itself, which is half of a small machine.
    maxWorkers: '100%',
    tags: [{ name: 'nightly', description: 'One more of a kind of which `npm test` tries another.' }],
    projects: [
      { test: { name: 'unit', ...together, include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      // The staff room with its repository, and commands, which start programs: in workers of their own, because a program costs the more to start
      // the larger the process is that starts it.
      { test: { name: 'room', ...together, include: ['tests/room/**/*.test.{ts,tsx}'] } },
      { test: { name: 'commands', ...together, include: ['tests/commands/**/*.test.ts'] } },
      // The content damaged in 500 files, of which the unit tests try four.
      {
        test: {
          name: 'damages',
          testTimeout: 3_600_000,
          env: { DAMAGE_SEEDS: '125' },
          include: ['tests/unit/damages.test.ts'],
        },
      },
      // Reads the current build, and fails where there is none.
      {
        test: {
          name: 'build',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: expectInTime,
          include: ['tests/build/**/*.test.{ts,tsx}'],
        },
      },
      // Other sites, built as this one is: one after the other, because a build takes a gigabyte of memory. They need no build.
      {
        test: {
          name: 'sites',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: expectInTime,
          include: ['tests/sites/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      // The whole way of an inquiry, with real servers, faults and kills. Needs a build as well.
      {
        test: {
          name: 'delivery',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: expectInTime,
          include: ['tests/delivery/**/*.test.ts'],
        },
      },
      // The server killed under load, a disk that is full. Needs a build as well.
      {
        test: {
          name: 'faults',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: expectInTime,
          include: ['tests/faults/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
