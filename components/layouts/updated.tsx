import { Day } from '../facts/day.tsx';

type UpdatedProps = { day: string };

export function Updated({ day }: UpdatedProps) {
  return (
    <p className="updated">
      Updated <Day day={day} />
    </p>
  );
}
