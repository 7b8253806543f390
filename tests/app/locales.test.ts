import { expect, test } from "vitest";
import { isTimeZone, negotiateLocale } from "../../app/_i18n/locales.ts";

test.each([
  [null, "pl"],
  ["", "pl"],
  ["de-DE,de;q=0.9", "pl"],
  ["en-GB,en;q=0.9,pl;q=0.8", "en"],
  ["pl-PL,pl;q=0.9,en;q=0.8", "pl"],
  ["fr,en;q=0.3,pl;q=0.7", "pl"],
  ["pl;q=0, en", "en"],
])("Accept-Language %j gives %s", (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

test("knows a time zone from other words", () => {
  expect(isTimeZone("Europe/Warsaw")).toBe(true);
  expect(isTimeZone("Europe/Atlantis")).toBe(false);
  expect(isTimeZone(undefined)).toBe(false);
});
