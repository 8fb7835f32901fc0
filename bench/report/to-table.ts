/**
 * Rows as a Markdown table, with columns of even width, so that it reads well as plain text too. The first row is the header; columns of figures
 * are aligned right.
 */
export function toTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const columns = head.map((_, index) => ({
    width: Math.max(3, ...rows.map((row) => row[index]?.length ?? 0)),
    isFigure: body.every((row) => /^\d/.test(row[index] ?? '')),
  }));
  const toLine = (row: readonly string[]) =>
    toRow(
      columns.map(({ width, isFigure }, index) => {
        const cell = row[index] ?? '';
        return isFigure ? cell.padStart(width) : cell.padEnd(width);
      }),
    );
  const rule = columns.map(({ width, isFigure }) =>
    isFigure ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [toLine(head), toRow(rule), ...body.map(toLine)].join('\n');
}

const toRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
