// A process of its own for clients. The benchmark starts it and asks it over IPC (crew.ts).
import { tasks } from "./tasks.ts";

export interface Question {
  readonly id: number;
  readonly task: keyof typeof tasks;
  readonly input: unknown;
}

export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number | null; readonly error: string };

const tell = (answer: Answer) => void process.send?.(answer);
const told = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

process.on("message", ({ id, task, input }: Question) => {
  const perform = tasks[task] as (input: unknown) => Promise<unknown>;
  perform(input).then(
    (result) => tell({ id, result }),
    (error: unknown) => tell({ id, error: told(error) }),
  );
});
process.on("uncaughtException", (error) => tell({ id: null, error: told(error) }));
process.on("disconnect", () => process.exit(0));
