import type { NetConnectOpts } from "node:net";
import path from "node:path";
import { type TcpProxy, tcpProxy } from "./tcp-proxy.ts";

/** One node's own way to a service, which can be cut. */
export interface Way extends TcpProxy {
  readonly url: string;
}

export interface Ways {
  open(): Promise<Way>;
  /** Cuts every way that was opened, as when the service itself is gone. */
  cut(): void;
  mend(): void;
}

/** Ways to the service at `url`, each gone after the test that opened it. */
export function waysTo(url: URL): Ways {
  const ways: Way[] = [];
  return {
    async open() {
      const proxy = await tcpProxy(() => [placeOf(url)]);
      const way = { ...proxy, url: addressAt(url, proxy.port) };
      ways.push(way);
      return way;
    },
    cut: () => ways.forEach((way) => way.cut("reset")),
    mend: () => ways.forEach((way) => way.mend()),
  };
}

function addressAt(url: URL, port: number): string {
  const address = new URL(url);
  address.searchParams.delete("host");
  address.hostname = "127.0.0.1";
  address.port = String(port);
  return address.href;
}

const usualPorts: Readonly<Record<string, number>> = {
  "postgresql:": 5432,
  "postgres:": 5432,
  "redis:": 6379,
};

/** PostgreSQL's address may name the folder of a socket. */
function placeOf({ protocol, hostname, port, searchParams }: URL): NetConnectOpts {
  const number = Number(port) || (usualPorts[protocol] ?? 0);
  const folder = searchParams.get("host");
  return folder?.startsWith("/")
    ? { path: path.join(folder, `.s.PGSQL.${number}`) }
    : { host: hostname, port: number };
}
