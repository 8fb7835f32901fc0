/**
 * The outbox could not do what it was asked to. The message is for whoever runs the site: which file or server, what is the matter, how to
 * fix it. It never holds a word of a visitor, a password or a key, so that it may stand in a log. `code` is the one of the
 * system or the database, such as `EACCES`, `SQLITE_FULL` or `28P01`.
 */
export class OutboxError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
