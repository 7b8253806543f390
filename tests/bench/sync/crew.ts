import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Answer, Question } from "./load/main.ts";
import type { tasks } from "./load/tasks.ts";

type Tasks = typeof tasks;
type InputOf<Task extends keyof Tasks> = Parameters<Tasks[Task]>[0];
type ResultOf<Task extends keyof Tasks> = Awaited<ReturnType<Tasks[Task]>>;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A load process, seen from the benchmark. */
class Worker {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #questions = 0;

  constructor() {
    this.#child = spawn(process.execPath, ["scripts/run-ts.mjs", "tests/bench/sync/load/main.ts"], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#child.on("message", (answer: Answer) => this.#receive(answer));
    this.#child.on("exit", () => this.#fail("a load process ended"));
  }

  ask<Task extends keyof Tasks>(task: Task, input: InputOf<Task>): Promise<ResultOf<Task>> {
    const id = ++this.#questions;
    return new Promise<ResultOf<Task>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as ResultOf<Task>), reject });
      this.#child.send({ id, task, input } satisfies Question);
    });
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#waiting.clear();
    const exit = once(this.#child, "exit");
    this.#child.disconnect();
    await exit;
  }

  #receive(answer: Answer): void {
    if (answer.id === null) return this.#fail("error" in answer ? answer.error : "");
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("error" in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.result);
  }

  #fail(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}

/** Some load processes that do the same with their shares of the clients. */
export class Crew {
  readonly #workers: Worker[];

  constructor(size = 1) {
    this.#workers = Array.from({ length: size }, () => new Worker());
  }

  /** Asks the first one. */
  ask<Task extends keyof Tasks>(task: Task, input: InputOf<Task>): Promise<ResultOf<Task>> {
    const [first] = this.#workers;
    if (!first) throw new RangeError("a crew of nobody");
    return first.ask(task, input);
  }

  /** Asks all of them, each for its own input, which is given its number and how many they are. */
  askAll<Task extends keyof Tasks>(
    task: Task,
    input: (number: number, size: number) => InputOf<Task>,
  ): Promise<ResultOf<Task>[]> {
    return Promise.all(
      this.#workers.map((worker, number) => worker.ask(task, input(number, this.#workers.length))),
    );
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.end()));
  }
}
