type HoursProps = { hours: readonly string[] };

/** When someone can be reached, after the words that say so: days and times alone could be anything. Nothing while no hour is known. */
export function Hours({ hours }: HoursProps) {
  if (hours.length === 0) return null;
  return (
    <>
      <p>You can reach someone at these hours:</p>
      <ul>
        {hours.map((words) => (
          // No line ends between a time and its half of the day.
          <li key={words}>{words.replaceAll(/ (?=[ap]\.m\.)/g, '\u00a0')}</li>
        ))}
      </ul>
    </>
  );
}
