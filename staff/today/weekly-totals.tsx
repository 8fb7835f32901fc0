import { Day } from '#components/facts/day.tsx';
import { formatLimit } from '#lib/inquiry/totals/format-limit.ts';
import { recentWeeksOf } from '#lib/inquiry/totals/recent-weeks-of.ts';
import { mondayOf } from '#lib/inquiry/totals/week-of.ts';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { Moment } from '#staff/page/moment.tsx';
import type { ToldTotals } from './read-totals.ts';

/** So many weeks are shown. */
const LAST = 8;

/** How many wrote in the last weeks, and whether that was delivered. */
export function WeeklyTotals({ told }: { told: ToldTotals | null }) {
  return (
    <section>
      <h2>Inquiries by week</h2>
      {told ? (
        <Told {...told} />
      ) : (
        <p className="note">How many came cannot be seen from this room: ask whoever looks after the site.</p>
      )}
    </section>
  );
}

function Told({ totals, when }: ToldTotals) {
  const weeks = recentWeeksOf(totals, Date.now(), LAST).reverse();
  if (weeks.length === 0)
    return (
      <p className="fine">
        None has come so far, as of <Moment when={when.toISOString()} isWithin />.
      </p>
    );
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col">Received</th>
            <th scope="col">Delivered</th>
            <th scope="col">Half went out</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, received, delivered, median }) => (
            <tr key={week}>
              <th scope="row">
                <Day day={mondayOf(week)} lang={SITE_LANGUAGE} />
              </th>
              <td className="number">{received}</td>
              <td className="number">{delivered}</td>
              <td>{median !== null && formatLimit(median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        Counted once an hour, the last time <Moment when={when.toISOString()} isWithin />. Half of what was
        delivered, or more, had gone out to your mailbox in that time. Nothing else is counted, of those who
        write or of those who read.
      </p>
    </>
  );
}
