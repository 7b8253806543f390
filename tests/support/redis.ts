import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { freePort } from "./server.ts";
import { type Way, waysTo } from "./ways.ts";

export interface TestRedis {
  way(): Promise<Way>;
  /** It dies with all that it holds, and is there again when this resolves. */
  restart(): Promise<void>;
}

const binary = (process.env["PATH"] ?? "")
  .split(path.delimiter)
  .map((folder) => path.join(folder, "redis-server"))
  .find((file) => existsSync(file));
const given = process.env["REDIS_URL"];

/** Whether `startRedis` can give one. */
export const redisIsThere = binary !== undefined || given !== undefined;

/** A title, with the reason where what it names is skipped for want of a Redis. */
export function withRedis(title: string): string {
  return redisIsThere ? title : `${title} (skipped: no redis-server on PATH and REDIS_URL is not set)`;
}

/**
 * A Redis of the test's own where this machine has the program. Otherwise that of REDIS_URL, which others use: its
 * restart is all connections lost for a second.
 */
export async function startRedis(): Promise<TestRedis> {
  if (binary) return ownRedis(binary);
  if (!given) throw new Error("there is no Redis here");
  const ways = waysTo(new URL(given));
  return {
    way: ways.open,
    async restart() {
      ways.cut();
      await delay(1000);
      ways.mend();
    },
  };
}

async function ownRedis(program: string): Promise<TestRedis> {
  const port = await freePort();
  let stop = await serve();
  onTestFinished(() => stop());

  /** Resolves, once it answers, with how to kill it. */
  async function serve(): Promise<() => Promise<void>> {
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    const child = spawn(program, args, { stdio: "ignore" });
    const exit = once(child, "exit");
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
      await delay(10);
    }
    return async () => {
      child.kill("SIGKILL");
      await exit;
    };
  }

  return {
    way: waysTo(new URL(`redis://127.0.0.1:${port}`)).open,
    async restart() {
      await stop();
      stop = await serve();
    },
  };
}

/** A Redis that still reads its files takes connections, too: only a PONG counts. */
async function answers(port: number): Promise<boolean> {
  const socket = connect({ host: "127.0.0.1", port });
  try {
    await once(socket, "connect");
    socket.write("PING\r\n");
    const [answer] = (await once(socket, "data")) as [Buffer];
    return answer.toString().startsWith("+PONG");
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
