type UpdatedProps = { day: string };

const FORMAT = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

export function Updated({ day }: UpdatedProps) {
  return (
    <p className="updated">
      Updated <time dateTime={day}>{FORMAT.format(new Date(day))}</time>
    </p>
  );
}
