// Publishes a page, goes back to a build, or goes on with what is under way, and kills itself before the act that is named:
// `node publish-and-die.ts <act> <repository> <folder> <machine> <origin> [path or build]`. Prints how it ended if it lives.
import { flushCompileCache } from 'node:module';
import { openPublications } from '#staff/publications/open-publications.ts';
import { openAudit } from '#staff/records/audit.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { openRepository } from '#staff/repository/open-repository.ts';
import { openStore } from '#staff/saves/store.ts';

// What was compiled is kept when a process ends, and this one will not come to its end.
flushCompileCache();

const [act, gitDir = '', data = '', machineDir = '', origin = '', what = ''] = process.argv.slice(2);
const records = openRecords(data);
const repository = await openRepository(gitDir, data);
const publications = openPublications({
  repository,
  store: openStore({ root: repository.desk, data, repository }),
  records,
  audit: openAudit(records),
  machineDir,
  origin,
  notify: () => undefined,
  patience: { look: 10, pickUp: 200, build: 60_000, switch: 60_000, ask: 60_000, again: 10, freeBytes: 0 },
  onStep(step) {
    if (step === act) process.kill(process.pid, 'SIGKILL');
  },
});
const person = { id: 'ada', name: 'Ada Haven' };
publications.onChange(({ stage, ended, failure }) => {
  if (ended !== null) console.log(stage, failure?.sentence);
});
if (what.startsWith('content/')) {
  const { tree } = await publications.candidateOf([what]);
  await publications.publish({ paths: [what], tree, note: 'Before a kill' }, person);
} else if (what) await publications.goBack(what, 'Before a kill', person);
