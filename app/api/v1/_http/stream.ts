import type { Report } from "#core/http-model";

export const lineType = "application/x-ndjson";

/** Whether the asker would rather hear of the work while it is done. */
export function wantsProgress(request: Request): boolean {
  return request.headers.get("accept")?.includes(lineType) ?? false;
}

/**
 * Answers with lines of JSON: `{progress}` as often as `work` reports it, and at the end `{result}` as `settle` makes it
 * of the ordinary answer, or `{problem}`. Its status is 200 however it ends: it is sent before that is known.
 */
export function streamProgress(work: (report: Report) => Promise<Response>): Response {
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async start(stream) {
      let open = true;
      const send = (line: unknown) => {
        if (open) stream.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const answer = await work((progress) => {
        // The reader has gone: what was begun is finished for nobody.
        if (stream.desiredSize === null) open = false;
        send({ progress: progress });
      });
      const value: unknown = await answer.json();
      send(answer.ok ? { result: value } : { problem: value });
      if (open) stream.close();
    },
  });
  // Compressing would hold the lines back.
  const headers = { "content-type": lineType, "cache-control": "no-store, no-transform" };
  return new Response(lines, { status: 200, headers });
}
