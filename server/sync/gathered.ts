/** From one question to the next at least, in ms: in a rush, more is asked at once, and fewer questions altogether. */
const spacingMs = 8;

/**
 * Turns a question about many into one about one: what is asked in the same turn of the loop, or while an earlier
 * question is under way, is asked at once. `ask` answers in the order of the requests.
 */
export function gathered<Request, Answer>(
  ask: (requests: readonly Request[]) => Promise<readonly Answer[]>,
  most = 500,
): (request: Request) => Promise<Answer> {
  interface Waiting {
    readonly request: Request;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let asking = false;
  let askedAt = 0;

  async function askNow(): Promise<void> {
    askedAt = performance.now();
    const batch = waiting.splice(0, most);
    try {
      const answers = await ask(batch.map(({ request }) => request));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new Error("a question was left unanswered"));
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    if (waiting.length > 0) askSoon();
    else asking = false;
  }

  function askSoon(): void {
    asking = true;
    const wait = askedAt + spacingMs - performance.now();
    if (wait > 0) setTimeout(() => void askNow(), wait);
    else setImmediate(() => void askNow());
  }

  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (!asking) askSoon();
    });
}
