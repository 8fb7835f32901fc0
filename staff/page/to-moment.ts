import { TIME_ZONE, todayInFlorida } from '#lib/today.ts';

const ZONE = { timeZone: TIME_ZONE } as const;

/** A moment as people at the practice say it: `Today, 10:02 AM`, or `Tuesday, November 24, 10:02 AM`, with the year where it is another. */
export function toMoment(when: string, now = new Date()): string {
  const moment = new Date(when);
  const [day, today] = [moment, now].map((each) => todayInFlorida(each));
  const yesterday = todayInFlorida(new Date(now.getTime() - 24 * 60 * 60 * 1000));
  const time = moment
    .toLocaleTimeString('en-US', { ...ZONE, hour: 'numeric', minute: '2-digit' })
    .replaceAll('\u202F', ' ');
  if (day === today) return `Today, ${time}`;
  if (day === yesterday) return `Yesterday, ${time}`;
  const isThisYear = day?.slice(0, 4) === today?.slice(0, 4);
  const words = moment.toLocaleDateString('en-US', {
    ...ZONE,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(!isThisYear && { year: 'numeric' }),
  });
  return `${words}, ${time}`;
}
