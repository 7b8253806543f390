import { beforeAll, expect, test } from "vitest";
import { readAllowList } from "#core/fetching/allow-list";
import { fetchAddress } from "#core/fetching/fetch-address";
import { type FetchSettings, usualLimits } from "#core/fetching/settings";
import { type PageServer, startPageServer } from "#tests/support/page-server";

let server: PageServer;
let settings: FetchSettings;
beforeAll(async () => {
  server = await startPageServer();
  const allow = readAllowList(server.allow) ?? [];
  settings = { allow, userAgent: "Kolegium/test (+http://kolegium.test)", limits: usualLimits };
});

const fetchAt = (at: string, options = {}) => fetchAddress(settings, server.url + at, options);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test.each(["/plain", "/gzip", "/brotli", "/deflate"])("%s is fetched and unpacked", async (at) => {
  const { bytes, ...fetched } = await fetchAt(at);
  expect(text(bytes)).toContain("Powstanie dwanaście śluz.");
  expect(fetched).toMatchObject({
    address: server.url + at,
    movedTo: null,
    mediaType: "text/html",
    charset: "utf-8",
    unchanged: false,
  });
});

test("it says who asks, and nothing of who else was there", async () => {
  await fetchAt("/elsewhere-today");
  const { headers } = server.asked.at(-1) ?? {};
  expect(headers).toMatchObject({ "user-agent": "Kolegium/test (+http://kolegium.test)" });
  expect(Object.keys(headers ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/cookie|referer|authorization|origin/)]),
  );
});

test.each([
  ["/missing", "page-missing"],
  ["/gone", "page-missing"],
  ["/closed", "page-refused"],
  ["/by-law", "page-refused"],
  ["/broken", "page-failed"],
  ["/broken-gzip", "page-failed"],
  ["/zstd", "page-failed"],
  ["/picture", "page-type"],
  ["/archive", "page-type"],
  ["/loop", "redirect-loop"],
  ["/ever-on", "redirect-loop"],
  ["/declared-large", "page-too-large"],
  ["/bomb", "page-too-large"],
  ["/endless", "page-too-large"],
  ["/cut-off", "address-unreachable"],
])("%s fails as %s", async (at, code) => {
  await expect(fetchAt(at, { maxBytes: 1_000_000 })).rejects.toMatchObject({ code });
});

test.each(["/silent", "/slow"])("%s is not waited for", async (at) => {
  const limits = { totalMs: 300, answerMs: 200 };
  await expect(fetchAddress({ ...settings, limits }, server.url + at)).rejects.toMatchObject({
    code: "page-too-slow",
  });
});

test("a name that does not exist, a port where nobody listens, and a resolver that is broken are told apart", async () => {
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(code), { code });
  };
  const lookup = (code: string) =>
    fetchAddress({ ...settings, resolve: failing(code) }, "http://example.com/");
  await expect(lookup("ENOTFOUND")).rejects.toMatchObject({ code: "address-not-found" });
  await expect(lookup("EAI_AGAIN")).rejects.toMatchObject({ code: "address-unreachable" });
  const allow = readAllowList("127.0.0.1:1") ?? [];
  await expect(fetchAddress({ ...settings, allow }, "http://127.0.0.1:1/")).rejects.toMatchObject({
    code: "address-unreachable",
  });
});

test("whoever asked can call it off", async () => {
  const cancel = new AbortController();
  const fetching = fetchAt("/silent", { signal: cancel.signal });
  cancel.abort();
  await expect(fetching).rejects.toMatchObject({
    code: "address-unreachable",
    detail: { reason: "cancelled" },
  });
});

test("a move for good is told from one for today", async () => {
  expect(await fetchAt("/moved")).toMatchObject({ movedTo: `${server.url}/plain` });
  expect(await fetchAt("/moved-twice")).toMatchObject({ movedTo: `${server.url}/plain` });
  expect(await fetchAt("/elsewhere-today")).toMatchObject({ movedTo: null, address: `${server.url}/plain` });
});

test("what has not changed since is not sent again", async () => {
  const { validators } = await fetchAt("/etag");
  expect(await fetchAt("/etag", { validators })).toMatchObject({ unchanged: true });
});

test("a download is taken for what it is", async () => {
  expect(await fetchAt("/download")).toMatchObject({ mediaType: "application/pdf" });
});
