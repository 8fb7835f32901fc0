import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { oldAddressesOf } from '#lib/old-addresses-of.ts';
import type { Site } from '#lib/site.ts';
import { makeBesideFiles } from '../files/beside-files.ts';
import { fingerprintOf, type Hashes, hashesOf } from '../files/fingerprint.ts';
import type { Made } from '../files/write-build.ts';
import { assemble } from './assemble.ts';
import type { Built } from './refuse-issues.ts';
import { runNext } from './run-next.ts';

/**
 * Draws all of a build from the site of a project: what readers get, what lies beside it, and what it says of itself. It judges nothing: whether
 * readers may get it was decided before (`refuseIssues`). `isMeasured`: it will be, before it is in place.
 */
export async function drawBuild(
  root: string,
  site: Site,
  built: Built,
  isMeasured = false,
): Promise<Made & { hashes: Hashes }> {
  const out = runNext(root, built);
  const folders = { out, workshop: join(root, '.next'), public: join(root, 'public') };
  const files = await assemble(site, built.origin, folders);
  rmSync(out, { recursive: true });
  const beside = await makeBesideFiles(root);
  const said = {
    node: process.versions.node,
    ...built,
    measured: isMeasured,
    addresses: Object.fromEntries([...files].map(([address, { type }]) => [address, type])),
    oldAddresses: oldAddressesOf(site),
  };
  const hashes = hashesOf(files, beside, said);
  return { note: { id: fingerprintOf(hashes), ...said }, beside, files, hashes };
}
