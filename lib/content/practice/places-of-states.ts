import type { StateCode } from './states.ts';

/** The first three digits of ZIP codes, as spans, and the degrees between which a state lies: south, north, west, east. */
type WhereState = { zips: string; within: readonly [number, number, number, number] };

/**
 * Where the states are, so that a ZIP code or a door on a map that lies elsewhere is told. Both are coarse on purpose and
 * were not read off a list: a right address must never be refused. The Postal Service's labeling list L002 and the Census Bureau have the exact ones.
 */
export const PLACES_OF_STATES: Readonly<Record<StateCode, WhereState>> = {
  AL: { zips: '350-369', within: [30.1, 35.1, -88.6, -84.8] },
  AK: { zips: '995-999', within: [51, 71.6, -180, -129.9] },
  AZ: { zips: '850-865', within: [31.3, 37.1, -114.9, -109] },
  AR: { zips: '716-729', within: [33, 36.6, -94.7, -89.6] },
  CA: { zips: '900-961', within: [32.5, 42.1, -124.5, -114.1] },
  CO: { zips: '800-816', within: [36.9, 41.1, -109.1, -102] },
  CT: { zips: '060-069', within: [40.9, 42.1, -73.8, -71.7] },
  DE: { zips: '197-199', within: [38.4, 39.9, -75.8, -74.9] },
  DC: { zips: '200-205', within: [38.7, 39.1, -77.2, -76.9] },
  FL: { zips: '320-339 341-349', within: [24.3, 31.1, -87.7, -79.9] },
  GA: { zips: '300-319 398-399', within: [30.3, 35.1, -85.7, -80.7] },
  HI: { zips: '967-968', within: [18.8, 28.5, -178.5, -154.7] },
  ID: { zips: '832-838', within: [41.9, 49.1, -117.3, -111] },
  IL: { zips: '600-629', within: [36.9, 42.6, -91.6, -87] },
  IN: { zips: '460-479', within: [37.7, 41.8, -88.2, -84.7] },
  IA: { zips: '500-528', within: [40.3, 43.6, -96.7, -90.1] },
  KS: { zips: '660-679', within: [36.9, 40.1, -102.1, -94.5] },
  KY: { zips: '400-427', within: [36.4, 39.2, -89.7, -81.9] },
  LA: { zips: '700-714', within: [28.8, 33.1, -94.1, -88.7] },
  ME: { zips: '039-049', within: [42.9, 47.5, -71.2, -66.8] },
  MD: { zips: '206-219', within: [37.8, 39.8, -79.5, -74.9] },
  MA: { zips: '010-027 055', within: [41.1, 42.9, -73.6, -69.8] },
  MI: { zips: '480-499', within: [41.6, 48.4, -90.5, -82.3] },
  MN: { zips: '550-567', within: [43.4, 49.5, -97.3, -89.4] },
  MS: { zips: '386-397', within: [30.1, 35.1, -91.7, -88] },
  MO: { zips: '630-658', within: [35.9, 40.7, -95.8, -89] },
  MT: { zips: '590-599', within: [44.3, 49.1, -116.1, -103.9] },
  NE: { zips: '680-693', within: [39.9, 43.1, -104.1, -95.2] },
  NV: { zips: '889-898', within: [34.9, 42.1, -120.1, -113.9] },
  NH: { zips: '030-038', within: [42.6, 45.4, -72.6, -70.5] },
  NJ: { zips: '070-089', within: [38.7, 41.4, -75.6, -73.8] },
  NM: { zips: '870-884', within: [31.3, 37.1, -109.1, -103] },
  NY: { zips: '005 063 100-149', within: [40.4, 45.1, -79.8, -71.8] },
  NC: { zips: '270-289', within: [33.7, 36.6, -84.4, -75.3] },
  ND: { zips: '580-588', within: [45.9, 49.1, -104.1, -96.5] },
  OH: { zips: '430-459', within: [38.4, 42.4, -84.9, -80.5] },
  OK: { zips: '730-732 734-749', within: [33.6, 37.1, -103.1, -94.4] },
  OR: { zips: '970-979', within: [41.9, 46.3, -124.7, -116.4] },
  PA: { zips: '150-196', within: [39.7, 42.6, -80.6, -74.6] },
  RI: { zips: '028-029', within: [41.1, 42.1, -72, -71.1] },
  SC: { zips: '290-299', within: [32, 35.3, -83.4, -78.5] },
  SD: { zips: '570-577', within: [42.4, 46, -104.1, -96.4] },
  TN: { zips: '370-385', within: [34.9, 36.7, -90.4, -81.6] },
  TX: { zips: '733 750-799 885', within: [25.8, 36.6, -106.7, -93.5] },
  UT: { zips: '840-847', within: [36.9, 42.1, -114.1, -109] },
  VT: { zips: '050-054 056-059', within: [42.7, 45.1, -73.5, -71.4] },
  VA: { zips: '201 220-246', within: [36.5, 39.5, -83.7, -75.2] },
  WA: { zips: '980-994', within: [45.5, 49.1, -124.9, -116.9] },
  WV: { zips: '247-268', within: [37.2, 40.7, -82.7, -77.7] },
  WI: { zips: '530-549', within: [42.4, 47.4, -92.9, -86.2] },
  WY: { zips: '820-831 834', within: [40.9, 45.1, -111.1, -104] },
};

/** The states in which a ZIP code can lie: one as a rule, two where a span is shared, none where no one has it. */
export function statesOfZip(postalCode: string): StateCode[] {
  const first = Number(postalCode.slice(0, 3));
  const isIn = (spans: string) =>
    spans.split(' ').some((span) => {
      const [from = '', to = from] = span.split('-');
      return first >= Number(from) && first <= Number(to);
    });
  return (Object.keys(PLACES_OF_STATES) as StateCode[]).filter((code) => isIn(PLACES_OF_STATES[code].zips));
}

/** Whether a spot on a map lies in a state, or close to it. */
export function isNearState(state: StateCode, latitude: number, longitude: number): boolean {
  const [south, north, west, east] = PLACES_OF_STATES[state].within;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
