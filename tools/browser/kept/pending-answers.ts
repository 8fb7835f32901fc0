/** What was asked on a line to a browser, by number, until it is answered. */
export type PendingAnswers = {
  /** Gives a question the next number and has it sent. Rejects where the line ends before its answer comes. */
  ask: <Result>(send: (id: number) => void) => Promise<Result>;
  /** Hands an answer, or what the browser says in its place, to whoever asked. */
  answer: (id: number, result: unknown, error: string | null) => void;
  /** The line has ended: nothing more is answered. */
  end: () => void;
};

/** Begins with nothing asked. */
export function pendingAnswers(): PendingAnswers {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  return {
    ask: <Result>(send: (id: number) => void) => {
      last += 1;
      const asked = Promise.withResolvers<Result>();
      waiting.set(last, asked as PromiseWithResolvers<unknown>);
      send(last);
      return asked.promise;
    },
    answer: (id, result, error) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === null) asked?.resolve(result);
      else asked?.reject(new Error(error));
    },
    end: () => {
      for (const { reject } of waiting.values()) reject(new Error('The browser ended before it answered.'));
      waiting.clear();
    },
  };
}
