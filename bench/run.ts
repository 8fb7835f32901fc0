// `npm run bench`: measures the site beside plain Next, bare Astro and nginx on this machine, and what many pages cost. Prints what it
// found, keeps it in bench/results.json and shows it in docs/measured.md. Exit 1 where a promise is not met. `-- --only bytes` repeats a part.
import { findOrInstallShell } from '#tools/browser/find-browser.ts';
import { buildOurs } from './contestants/contestants.ts';
import { describeMachine, readVersions } from './machine.ts';
import { measureBuilds } from './measure/measure-builds.ts';
import { measureBytes, measureLighthouse, type Stage, setStage } from './measure/measure-pages.ts';
import { measureServed } from './measure/measure-served.ts';
import { readOptions } from './options.ts';
import { goalsOf } from './report/goals.ts';
import { toMarkdown } from './report/to-markdown.ts';
import { writeMeasured } from './report/write-measured.ts';
import { type PartName, type Parts, readResults, writeResults } from './results.ts';
import { cleanUp, say } from './session.ts';
import { installTools } from './tools.ts';

const { parts, runs, rounds, sizes, isTrial } = readOptions();

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    say('stopping');
    cleanUp().finally(() => process.exit(130));
  });
}

// What is measured is a site for this machine, whatever SITE_URL says here.
process.env.SITE_URL = '';

const build = once(buildOurs);
const browser = once(async () => findOrInstallShell());
const stage = once(async (): Promise<Stage> => {
  installTools();
  return setStage(await build());
});

/** How each part is measured. What several of them need is made once. */
const MEASURES: { [Name in PartName]: () => Promise<Parts[Name]> } = {
  bytes: async () => measureBytes(await stage(), await browser()),
  lighthouse: async () => measureLighthouse(await stage(), await browser(), runs),
  served: async () => measureServed(await build(), rounds),
  builds: () => measureBuilds(sizes),
};

const results = readResults();

async function measure<Name extends PartName>(name: Name): Promise<void> {
  say(`measuring: ${name}`);
  const started = performance.now();
  const data: Parts[Name] = await MEASURES[name]();
  Object.assign(results, {
    [name]: {
      date: new Date().toISOString(),
      seconds: Math.round((performance.now() - started) / 1000),
      machine: describeMachine(),
      versions: readVersions(),
      data,
    },
  });
  // What was measured is kept even if a later part fails.
  if (!isTrial) writeResults(results);
}

async function measureAll(): Promise<void> {
  for (const name of parts) {
    try {
      await measure(name);
    } catch (error) {
      if (isStopping) return;
      // The others can still be measured. The earlier results of this one stay.
      console.error(`\nThe part "${name}" could not be measured:`, error);
      process.exitCode = 1;
    }
  }
  if (!isTrial) writeMeasured(results);
  console.log(`\n${toMarkdown(results)}\n`);
  if (goalsOf(results).some(({ met }) => met !== true)) process.exitCode = 1;
  say(isTrial ? 'done; nothing was kept' : 'done; kept in bench/results.json and docs/measured.md');
}

/** Makes a function that does its work the first time, and returns the same result every time. */
function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= work();
    return made;
  };
}

await measureAll().finally(cleanUp);
