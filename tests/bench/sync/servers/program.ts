import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

const longestStartMs = 90_000;
const longestStopMs = 20_000;
const running = new Set<ChildProcess>();
process.on("exit", endPrograms);

/** Ends all servers that run. */
export function endPrograms(): void {
  for (const child of running) child.kill("SIGKILL");
}

export interface ProgramOptions {
  /** The JavaScript file, and the folder that it runs in. */
  readonly file: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Answers with success once the program serves. */
  readonly readyUrl: string;
}

/** A server's process. */
export class Program {
  readonly pid: number;
  readonly #child: ChildProcess;
  #printed = "";

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.pid = child.pid ?? 0;
    for (const stream of [child.stdout, child.stderr]) {
      stream
        ?.setEncoding("utf8")
        .on("data", (chunk: string) => (this.#printed = (this.#printed + chunk).slice(-20_000)));
    }
  }

  /**
   * Starts it and resolves when it serves; none compacts its heap while it has little to do, which costs most in the
   * first minute and nothing in a server that runs for weeks. Throws with what it printed when it does not.
   */
  static async start({ file, folder, env, readyUrl }: ProgramOptions): Promise<Program> {
    const { PATH, HOME, TMPDIR } = process.env;
    const child = spawn(process.execPath, ["--inspect-port=127.0.0.1:0", "--no-memory-reducer", file], {
      cwd: folder,
      env: { PATH, HOME, TMPDIR, NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    const program = new Program(child);
    await program.#serves(readyUrl);
    return program;
  }

  printed = (): string => this.#printed;

  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async stop(): Promise<void> {
    const impatience = setTimeout(() => this.#child.kill("SIGKILL"), longestStopMs);
    await this.kill("SIGTERM");
    clearTimeout(impatience);
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    if (this.ended) return;
    const exit = once(this.#child, "exit");
    this.#child.kill(signal);
    await exit;
  }

  async #serves(url: string): Promise<void> {
    const end = performance.now() + longestStartMs;
    while (performance.now() < end && !this.ended) {
      const response = await fetch(url).catch(() => undefined);
      if (response?.ok) return;
      await delay(25);
    }
    await this.kill("SIGKILL");
    throw new Error(`a server did not start:\n${this.#printed}`);
  }
}
