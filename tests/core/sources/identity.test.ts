import { expect, test } from "vitest";
import { addressKey, doiKey, sourceKeys } from "#core/sources/identity";

test("one page has one address, however it is written", () => {
  const same = [
    "https://www.example.pl/artykul/2026/?utm_source=x&b=2&a=1&fbclid=q#wstep",
    "http://example.pl/artykul/2026?a=1&b=2",
    "HTTPS://WWW.EXAMPLE.PL:443/artykul/2026/?b=2&a=1&utm_medium=y",
  ];
  expect(new Set(same.map(addressKey))).toEqual(new Set(["example.pl/artykul/2026?a=1&b=2"]));
});

test("a letter of a path is the same, encoded or not; case and other parameters tell pages apart", () => {
  expect(addressKey("https://example.pl/%C5%82%C3%B3d%C5%BA")).toBe(addressKey("https://example.pl/łódź"));
  expect(addressKey("https://example.pl/A")).not.toBe(addressKey("https://example.pl/a"));
  expect(addressKey("https://example.pl/?id=1")).not.toBe(addressKey("https://example.pl/?id=2"));
  expect(addressKey("https://example.pl/100%")).toBe("example.pl/100%");
  expect(addressKey("mailto:biuro@example.pl")).toBeNull();
});

test("a DOI is found in what stands around it", () => {
  expect(doiKey("https://doi.org/10.1000/ABC.12")).toBe("10.1000/abc.12");
  expect(doiKey("doi:10.1000/abc.12")).toBe("10.1000/abc.12");
  expect(doiKey("11.1000/abc")).toBeNull();
});

test("a title tells only together with a date, and only a long one", () => {
  const dated = { type: "webpage", issued: { "date-parts": [[2026, 3, 19]] } };
  expect(sourceKeys({ ...dated, title: "Żegluga: nowe śluzy!" }).titleKey).toBe(
    "zegluga nowe sluzy 2026-3-19",
  );
  expect(sourceKeys({ ...dated, title: "Żegluga" }).titleKey).toBeNull();
  expect(sourceKeys({ type: "webpage", title: "Żegluga: nowe śluzy" }).titleKey).toBeNull();
});
