import { decoded } from './decoded.ts';
/**
 * An address without what tells others who followed it, from where: it leads past whoever counts clicks on the way, and has no parameters that
 * say how someone came. Everything else of it stays, to the letter. One that hides where it leads (`hidesTarget`) stays as it is.
 */
export function untracked(address: string): string {
  let at = address;
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const next = targetOf(at);
    if (next === null) break;
    at = next;
  }
  return withoutParameters(at);
}

const MOST_HOPS = 5;

// What is named here says of a click or of a campaign, and of nothing else, whatever the site: so say the lists of Firefox (query stripping), Brave
// (query filter), AdGuard and ClearURLs. "ref", "source" and the like are on some of them, and choose what is shown on other sites.
const PARAMETERS = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh rdt_cid epik
  irclickid sccid _openstat _ga _gl _gac mc_cid mc_eid ml_subscriber ml_subscriber_hash mkt_tok hsctatracking _hsenc _hsmi __hssc __hstc __hsfp
  oly_anon_id oly_enc_id vero_id vero_conv wickedid rb_clickid s_cid s_kwcid ef_id elqtrackid _branch_match_id _bta_tid _bta_c bsft_clkid bsft_uid
  action_object_map action_type_map action_ref_map fb_action_ids fb_action_types fb_source fb_ref fb_comment_id`.split(
    /\s+/,
  ),
);
const PREFIXES = /^(utm_|pk_|piwik_|mtm_|matomo_|hsa_|wt\.?(mc|zmc)_?|trk_)/;

/** Parameters that only these sites have for it. */
const OF_SITES: readonly [host: RegExp, names: readonly string[]][] = [
  [/(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/, ['si', 'pp', 'feature', 'ab_channel']],
  [/(^|\.)spotify\.com$/, ['si']],
  [/(^|\.)(x|twitter)\.com$/, ['s', 't', 'ref_src', 'ref_url']],
  [/(^|\.)facebook\.com$/, ['mibextid', 'sfnsn', 'eid', 'rdid', 'share_url', '__tn__', '__xts__', '__cft__']],
  [/(^|\.)linkedin\.com$/, ['trk', 'trackingid', 'lipi', 'refid']],
  [/(^|\.)tiktok\.com$/, ['_r', '_t', 'is_from_webapp', 'sender_device', 'is_copy_url']],
  [
    /(^|\.)(google)\.[a-z.]+$/,
    ['ved', 'ei', 'sca_esv', 'gs_lp', 'gs_lcrp', 'sclient', 'aqs', 'sourceid', 'uact', 'usg'],
  ],
];

function withoutParameters(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^https?:/i.test(address)) return address;
  const [, before = '', query, after = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
  if (query === undefined) return address;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const own = OF_SITES.flatMap(([site, names]) => (site.test(host) ? names : []));
  const parts = query.split('&');
  const kept = parts.filter((part) => {
    const name = nameOf(part);
    return !PARAMETERS.has(name) && !PREFIXES.test(name) && !own.includes(name);
  });
  if (kept.length === parts.length) return address;
  return `${before}${kept.length > 0 ? '?' : ''}${kept.join('&')}${after}`;
}

// "&amp;" is what stands between parameters in HTML that was copied.
const nameOf = (part: string) =>
  decoded(part.split('=')[0] ?? '')
    .replace(/^amp;/, '')
    .replace(/\[.*\]$/, '')
    .toLowerCase();

type Redirector = {
  host: RegExp;
  path: RegExp;
  parameters: readonly string[];
  decode?: (value: string) => string;
};

const GOOGLE = /^(www\.|maps\.|plus\.|news\.)?google\.(com|[a-z]{2}|com?\.[a-z]{2})$/;

/** Whoever sends people on and keeps a note of it, with the parameter that says where to. */
const REDIRECTORS: readonly Redirector[] = [
  { host: GOOGLE, path: /^\/url$/, parameters: ['q', 'url'] },
  {
    host: /^(l|lm)\.(facebook|instagram|messenger|threads)\.(com|net)$/,
    path: /^\/(l\.php)?$/,
    parameters: ['u'],
  },
  { host: /^(www\.|m\.)?facebook\.com$/, path: /^\/(l\.php|flx\/warn\/?)$/, parameters: ['u'] },
  { host: /^(www\.|m\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^out\.reddit\.com$/, path: /^\//, parameters: ['url'] },
  { host: /\.safelinks\.protection\.(outlook\.com|office365\.us)$/, path: /^\//, parameters: ['url'] },
  { host: /^(statics\.teams\.cdn\.office\.net)$/, path: /safelinks/, parameters: ['url'] },
  { host: /^(www\.)?bing\.com$/, path: /^\/ck\/a$/, parameters: ['u'], decode: fromBing },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, parameters: ['uddg'] },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)\/?$/, parameters: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /^(www\.)?vk\.com$/, path: /^\/away\.php$/, parameters: ['to'] },
  { host: /^(www\.)?steamcommunity\.com$/, path: /^\/linkfilter\/$/, parameters: ['url', 'u'] },
  { host: /^(www\.)?googleadservices\.com$/, path: /^\/pagead\/aclk$/, parameters: ['adurl'] },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v2\/url$/, parameters: ['u'], decode: fromProofpoint },
];

/** Where an address sends people on to; null where it is no such address, or does not say. */
function targetOf(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.hostname === 'urldefense.com')
    return webAddress(/^\/v3\/__(https?:\/\/[^*]+)__;/.exec(url.pathname)?.[1]);
  const redirector = REDIRECTORS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  for (const name of redirector?.parameters ?? []) {
    // An address has no spaces: each was a plus.
    const value = url.searchParams.get(name)?.replaceAll(' ', '+');
    const found = value && webAddress(redirector?.decode ? redirector.decode(value) : value);
    if (found) return found;
  }
  return null;
}

const webAddress = (text: string | undefined) =>
  text !== undefined && /^https?:\/\/[^/]/i.test(text) && URL.canParse(text) ? text : null;

// "a1", and the address in base64 for addresses.
function fromBing(value: string): string {
  try {
    return atob(value.slice(2).replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

function fromProofpoint(value: string): string {
  return decoded(value.replaceAll('-', '%').replaceAll('_', '/'));
}
