type IssueCountMarkProps = { errors: number; warnings: number };

/** Counts with a mark each: a filled square for errors, an open triangle for warnings. */
export function IssueCountMark({ errors, warnings }: IssueCountMarkProps) {
  if (errors + warnings === 0) return <span className="none">none</span>;
  return (
    <>
      {errors > 0 && <span className="errors">{inWords(errors, 'error')}</span>}
      {errors > 0 && warnings > 0 && ' '}
      {warnings > 0 && <span className="warnings">{inWords(warnings, 'warning')}</span>}
    </>
  );
}

const inWords = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
