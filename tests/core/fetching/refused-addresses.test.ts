import { createServer } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAllowList } from "#core/fetching/allow-list";
import { fetchAddress } from "#core/fetching/fetch-address";
import { isPublicAddress } from "#core/fetching/public-address";
import { type FetchSettings, usualLimits } from "#core/fetching/settings";
import { type PageServer, startPageServer } from "#tests/support/page-server";

/** Whoever connects to this machine is counted, whatever he or she then says. */
let connections = 0;
let port = 0;
const listener = createServer((socket) => {
  connections += 1;
  socket.destroy();
});
let server: PageServer;
beforeAll(async () => {
  listener.listen(0, "::");
  await once(listener, "listening");
  const address = listener.address();
  if (typeof address === "object" && address !== null) ({ port } = address);
  server = await startPageServer();
});
afterAll(() => listener.close());

const names: string[] = [];
const settings = (over: Partial<FetchSettings> = {}): FetchSettings => ({
  allow: [],
  userAgent: "Kolegium/test (+http://kolegium.test)",
  limits: usualLimits,
  resolve: async (host) => {
    names.push(host);
    return ["127.0.0.1"];
  },
  ...over,
});
const fetching = (address: string, over: Partial<FetchSettings> = {}) =>
  fetchAddress(settings(over), address).then(
    () => "fetched",
    (error: { code: string }) => error.code,
  );

describe("an address is refused before anybody is asked or connected to", () => {
  test.each([
    "http://localhost:PORT/",
    "http://LOCALHOST:PORT/",
    "http://a.localhost:PORT/",
    "http://localhost.:PORT/",
    "http://example.com.:PORT/",
    "http://intranet:PORT/",
    "http://printer.local/",
    "http://db.internal/",
    "http://router.lan/",
    "http://api.default.svc/",
    "http://metadata/computeMetadata/v1/",
    "http://metadata.google.internal/",
    "http://127.0.0.1:PORT/",
    "http://127.0.0.1/",
    "http://127.1:PORT/",
    "http://127.8.9.10:PORT/",
    "http://2130706433:PORT/",
    "http://017700000001:PORT/",
    "http://0x7f000001:PORT/",
    "http://0x7f.0.0.1:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://127.0.0.0x1:PORT/",
    "http://１２７.0.0.1:PORT/",
    "http://134744072/",
    "http://134744072/8.8.8.8",
    "http://0.0.0.0:PORT/",
    "http://0:PORT/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.0.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://192.0.0.1/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]:PORT/",
    "http://[::]:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://[::ffff:7f00:1]:PORT/",
    "http://[::127.0.0.1]:PORT/",
    "http://[64:ff9b::127.0.0.1]:PORT/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[64:ff9b:1::7f00:1]/",
    "http://[2002:7f00:1::]:PORT/",
    "http://[2001:0:0:0:0:0:80ff:fffe]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://[2001:db8::1]/",
    "http://[100::1]/",
    "http://8.8.8.8:22/",
    "http://8.8.8.8:6379/",
    "http://user@example.com/",
    "http://user:password@example.com/",
    "http://example.com@127.0.0.1:PORT/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:PORT/",
    "data:text/html,<p>",
    "javascript:alert(1)",
    "example.com",
    "//example.com",
    "http://",
    "",
  ])("%s", async (address) => {
    names.length = 0;
    const before = connections;
    await expect(fetching(address.replace("PORT", String(port)))).resolves.toBe("address-refused");
    expect(names).toEqual([]);
    expect(connections).toBe(before);
  });
});

test.each([
  ["loopback", ["127.0.0.1"]],
  ["a private one among public ones", ["8.8.8.8", "10.0.0.1"]],
  ["metadata", ["169.254.169.254"]],
  ["loopback in IPv6", ["::1"]],
  ["loopback, mapped", ["::ffff:127.0.0.1"]],
])("a name that stands for %s is refused before it is connected to", async (_, found) => {
  const before = connections;
  const resolve = async () => found;
  await expect(fetching("http://example.com:8080/", { resolve })).resolves.toBe("address-refused");
  expect(connections).toBe(before);
});

test("a name at a port of no web server is refused although it is public", async () => {
  const resolve = async () => ["8.8.8.8"];
  await expect(fetching("http://example.com:25/", { resolve })).resolves.toBe("address-refused");
});

test("the connection goes to the address that was checked: a name is asked for once", async () => {
  const answers = [["127.0.0.1"], ["10.0.0.1"]];
  let asked = 0;
  const resolve = async () => answers[asked++] ?? [];
  const allow = readAllowList(server.allow) ?? [];
  const { port: own } = new URL(server.url);
  // The name does not exist: only our answer can lead there.
  const address = `http://rebinding.example.com:${own}/plain`;
  await expect(fetching(address, { resolve, allow })).resolves.toBe("fetched");
  expect(asked).toBe(1);
  await expect(fetching(address, { resolve, allow })).resolves.toBe("address-refused");
});

test("over https the name is greeted at the address that was checked", async () => {
  let greeting = "";
  const greeted = createServer((socket) => {
    socket.once("data", (data) => {
      greeting = data.toString("latin1");
      socket.destroy();
    });
  });
  greeted.listen(0, "127.0.0.1");
  await once(greeted, "listening");
  const address = greeted.address();
  const own = typeof address === "object" && address !== null ? address.port : 0;
  const allow = readAllowList(`127.0.0.1:${own}`) ?? [];
  await expect(fetching(`https://greeted.example.com:${own}/`, { allow })).resolves.toBe(
    "address-unreachable",
  );
  greeted.close();
  expect(greeting).toContain("greeted.example.com");
});

test.each(["/to-metadata", "/to-private", "/to-file"])("a redirect %s is refused as well", async (at) => {
  const allow = readAllowList(server.allow) ?? [];
  await expect(fetching(server.url + at, { allow })).resolves.toBe("address-refused");
});

test("a redirect from an allowed place to another port of it is refused before it is connected to", async () => {
  server.put("/to-neighbour", (_request, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
  );
  const before = connections;
  const allow = readAllowList(server.allow) ?? [];
  await expect(fetching(`${server.url}/to-neighbour`, { allow })).resolves.toBe("address-refused");
  expect(connections).toBe(before);
});

test("a private name with an entry may be private, but not what no network of people is", async () => {
  const allow = readAllowList("wiki.lan") ?? [];
  const resolvesTo = (address: string) =>
    fetching("http://wiki.lan:1/", { allow, resolve: async () => [address] });
  await expect(resolvesTo("127.0.0.1")).resolves.toBe("address-unreachable");
  await expect(resolvesTo("169.254.169.254")).resolves.toBe("address-refused");
  await expect(resolvesTo("0.0.0.0")).resolves.toBe("address-refused");
});

test("an inner name without an entry has to lead into a network that has one", async () => {
  const allow = readAllowList("127.0.0.1:1") ?? [];
  const resolvesTo = (address: string) =>
    fetching("http://wiki.lan:1/", { allow, resolve: async () => [address] });
  await expect(resolvesTo("127.0.0.1")).resolves.toBe("address-unreachable");
  await expect(resolvesTo("8.8.8.8")).resolves.toBe("address-refused");
});

test("public addresses are public, also translated", () => {
  expect(["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"].map(isPublicAddress)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
