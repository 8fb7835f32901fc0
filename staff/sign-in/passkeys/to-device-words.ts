// The order matters: Edge says that it is Chrome too, and Chrome that it is Safari, but without the version that Safari tells.
const BROWSERS = [
  ['Edge', /\bEdgA?\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
] as const;

const SYSTEMS = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Chromebook', /\bCrOS\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const;

type Named = readonly (readonly [string, RegExp])[];
const nameIn = (named: Named, agent: string) => named.find(([, pattern]) => pattern.test(agent))?.[0];

/** A browser in a few plain words, by what it says of itself: "Chrome on Windows". */
export function toDeviceWords(agent: string): string {
  const [browser, system] = [nameIn(BROWSERS, agent), nameIn(SYSTEMS, agent)];
  return [browser ?? 'A browser', ...(system ? [system] : [])].join(' on ');
}

/** What a passkey is called that was just made in a browser, until someone gives it another name. */
export const toKeyName = (agent: string): string => nameIn(SYSTEMS, agent) ?? 'Passkey';
