// The set-up of docker-compose.yml as plain processes: equal nodes behind a balancer, one database, one Redis.
import { onTestFailed } from "vitest";
import { type TestRedis, startRedis } from "./redis.ts";
import { type ServerOptions, type TestServer, startServer } from "./server.ts";
import { type SharedDatabase, sharedDatabase } from "./shared-database.ts";
import { tcpProxy } from "./tcp-proxy.ts";
import type { Way } from "./ways.ts";

export interface ClusterNode {
  readonly server: TestServer;
  readonly database: Way;
  /** Absent: this node has no Redis. */
  readonly redis: Way | undefined;
}

export interface Cluster<Nodes extends readonly ClusterNode[] = readonly ClusterNode[]> {
  /** The balancer's address, the one that people use: each connection goes to the next node that is there. */
  readonly url: string;
  readonly nodes: Nodes;
  readonly database: SharedDatabase;
}

type Env = ServerOptions["env"];

/** One node that needs no Redis. Everything is gone after the test. */
export async function startSingle(env: Env = {}): Promise<Cluster<readonly [ClusterNode]>> {
  const { startNode, ...site } = await prepareSite(env);
  return { ...site, nodes: [await startNode()] };
}

/** Two nodes and a Redis. Everything is gone after the test. */
export async function startPair(
  env: Env = {},
): Promise<Cluster<readonly [ClusterNode, ClusterNode]> & { readonly redis: TestRedis }> {
  const redis = await startRedis();
  const { startNode, ...site } = await prepareSite(env, redis);
  return { ...site, redis, nodes: [await startNode(), await startNode()] };
}

async function prepareSite(env: Env, redis?: TestRedis) {
  const database = await sharedDatabase();
  const ports: number[] = [];
  let turn = 0;
  const balancer = await tcpProxy(() => {
    turn += 1;
    return ports.map((_, index) => ({ host: "127.0.0.1", port: ports[(turn + index) % ports.length] ?? 0 }));
  });
  const url = `http://127.0.0.1:${balancer.port}`;

  async function startNode(): Promise<ClusterNode> {
    const ways = { database: await database.way(), redis: await redis?.way() };
    const server = await startServer({
      env: {
        DEMO_SEED: "empty",
        DATABASE_URL: ways.database.url,
        REDIS_URL: ways.redis?.url,
        PUBLIC_URL: url,
        AUTH_SECRET: "one secret that all nodes of this test share",
        ...env,
      },
    });
    ports.push(Number(new URL(server.url).port));
    onTestFailed(
      () => void process.stderr.write(`  ${server.url} printed:\n${server.output().slice(-2000)}\n`),
    );
    return { ...ways, server };
  }

  return { url, database, startNode };
}
