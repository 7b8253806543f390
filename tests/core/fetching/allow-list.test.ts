import { expect, test } from "vitest";
import { readEnvironment } from "#core/env";
import { allowsAddress, allowsHost, readAllowList } from "#core/fetching/allow-list";

const list =
  readAllowList("wiki.office.example, 10.2.0.0/16, 192.168.1.5:8090, [fd12::5]:80, fd13::/32") ?? [];

test("names, addresses and networks are allowed, at their port or at all", () => {
  expect(allowsHost(list, "wiki.office.example", 3000)).toBe(true);
  expect(allowsHost(list, "a.wiki.office.example", 3000)).toBe(false);
  expect(allowsAddress(list, "10.2.3.4", 9000)).toBe(true);
  expect(allowsAddress(list, "10.3.0.1", 9000)).toBe(false);
  expect(allowsAddress(list, "192.168.1.5", 8090)).toBe(true);
  expect(allowsAddress(list, "192.168.1.5", 80)).toBe(false);
  expect(allowsAddress(list, "::ffff:10.2.3.4", 80)).toBe(true);
  expect(allowsAddress(list, "fd12::5", 80)).toBe(true);
  expect(allowsAddress(list, "fd13:0:1::1", 81)).toBe(true);
});

test.each(["10.2.0.0/33", "a b", "http://wiki.example", "wiki:port", "1.2.3", "[fd12::5", "0x7f.1"])(
  "%s is none of these, and the server says so at its start",
  (text) => {
    expect(readAllowList(text)).toBeNull();
    expect(() => readEnvironment({ FETCH_ALLOW: text })).toThrow(/FETCH_ALLOW/);
  },
);
