import { type Parts, SERVERS, type Server } from '../results.ts';
import { toCount, toMegabytes, toMs, toRatio } from './to-figures.ts';
import { toTable } from './to-table.ts';

const NAMES: Readonly<Record<Server, string>> = {
  ours: '`npm start`',
  nextStart: 'plain `next start` of the same pages',
  nginx: 'nginx alone, the finished file',
  behindNginx: 'the site behind nginx, as `deploy/machine/nginx/site.conf` has it',
};

/** How fast a page is answered by each server. */
export function servedTable(served: Parts['served']): string[] {
  return [
    `The main pillar, asked for with \`wrk -t1 -c32 -d10s --latency\` and \`Accept-Encoding: gzip\`; ${served.rounds === 1 ? 'one round' : `medians of ${served.rounds} rounds`}, in turn.`,
    toTable([
      [
        'server',
        'requests a second',
        '99 of 100 within',
        'of plain `next start`',
        'of nginx alone',
        'first page after',
        'memory at rest',
      ],
      ...SERVERS.map((name) => [NAMES[name], ...toCells(served, name)]),
    ]),
  ];
}

function toCells(served: Parts['served'], name: Server): string[] {
  const speed = served[name];
  const atRest = name === 'ours' || name === 'nextStart' ? served.atRest[name] : null;
  const rest = atRest ? [toMs(atRest.start * 1000), toMegabytes(atRest.memory)] : ['', ''];
  if (!speed) return ['not measured', '', '', '', ...rest];
  const of = (other: Server) => {
    const theirs = served[other];
    return theirs ? toRatio(speed.perSecond / theirs.perSecond) : '';
  };
  return [toCount(speed.perSecond), toMs(speed.p99), of('nextStart'), of('nginx'), ...rest];
}
