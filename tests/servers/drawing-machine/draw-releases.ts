import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { readPublicFiles } from '#build/draw/read-drawn.ts';
import { refuseIssues } from '#build/draw/refuse-issues.ts';
import { makeBesideFiles } from '#build/files/beside-files.ts';
import { fingerprintOf, hashesOf } from '#build/files/fingerprint.ts';
import { type FinishedFiles, toFinishedFile } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';
import { BUILD_NOTE } from '#lib/build-note/build-note.ts';
import type { Page } from '#lib/content/model/page.ts';
import { NOT_FOUND } from '#lib/not-found.ts';
import { oldAddressesOf } from '#lib/old-addresses-of.ts';
import { shownPictures } from '#lib/pictures/shown-pictures.ts';
import { siteReader } from '#lib/site.ts';
import { toDocument } from '#staff/page/to-document.tsx';
import { drawPage } from '#staff/preview/draw-page.tsx';
import { FONT } from '#staff/preview/font.ts';
import { makeSiteStyle } from '#staff/preview/site-style.ts';
import type { MakeRelease } from './make-release.ts';

const HTML = 'text/html; charset=utf-8';
const STYLE = '/site.css';

/**
 * Makes releases without Next and without a browser, in about a second: each page with the words that its preview has, the style of the site, and the
 * real server. What issues end a build end it here. It has no feed, no search and no receipt.
 */
export async function drawReleases(root: string, origin: string): Promise<MakeRelease> {
  const [style, beside] = [await makeSiteStyle(root), await makeBesideFiles(root)];
  let before: { folder: string; files: FinishedFiles } | null = null;
  return async ({ folder, incoming, looked }) => {
    const site = siteReader(join(folder, 'content'))();
    refuseIssues(site, { SITE_URL: origin });
    const files: FinishedFiles = new Map();
    for (const [done, page] of site.pages.entries()) {
      const body = await drawPage({ site, page, origin, inquiryAction: null });
      files.set(page.path, toFinishedFile(page.path, toPage(page, body), HTML));
      await looked(done + 1, site.pages.length);
    }
    files.set(NOT_FOUND, toFinishedFile(NOT_FOUND, 'There is no such page.', HTML));
    files.set(STYLE, toFinishedFile(STYLE, style));
    files.set(FONT.path, toFinishedFile(FONT.path, readFileSync(FONT.file)));
    // What is handed over is content and pictures. The rest is the program's.
    const pictures = shownPictures(site.pages, site.facts.pictures);
    for (const from of [root, folder])
      for (const [address, file] of readPublicFiles(join(from, 'public'), pictures)) files.set(address, file);
    const said = {
      node: process.versions.node,
      origin,
      form: null,
      measured: false,
      addresses: Object.fromEntries([...files].map(([address, { type }]) => [address, type])),
      oldAddresses: oldAddressesOf(site),
    };
    const id = fingerprintOf(hashesOf(files, beside, said));
    const to = join(incoming, `release-${id}`);
    // To compress all pages takes seconds: what stays is that of the one before.
    const kept = before;
    if (!kept) mkdirSync(to);
    else if (kept.folder !== to) renameSync(kept.folder, to);
    rmSync(join(to, BUILD_NOTE), { force: true });
    const isNew = ([address, { bytes }]: [string, { bytes: Uint8Array }]) => {
      const old = kept?.files.get(address);
      return !old || Buffer.compare(bytes, old.bytes) !== 0;
    };
    writeBuild(to, { note: { id, ...said }, beside, files: new Map([...files].filter(isNew)) });
    execFileSync('tar', [
      '-c',
      '-f',
      `${to}.tar.gz`,
      '--use-compress-program',
      'gzip -1',
      '-C',
      incoming,
      `release-${id}`,
    ]);
    before = { folder: to, files };
    return id;
  };
}

const toPage = ({ frontmatter: { title, lang } }: Page, body: string) =>
  toDocument({ lang, styles: [STYLE], head: createElement('title', null, title), body });
