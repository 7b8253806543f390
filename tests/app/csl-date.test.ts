import { expect, test } from "vitest";
import { dateInWords, parseDateParts, writeDateParts } from "../../app/_ui/csl-date.ts";

test.each([
  ["2026", [2026]],
  ["2026-03", [2026, 3]],
  ["2026-03-19", [2026, 3, 19]],
  [" 2026-3-9 ", [2026, 3, 9]],
  ["19.03.2026", [2026, 3, 19]],
  ["03.2026", [2026, 3]],
  ["2024-02-29", [2024, 2, 29]],
])("reads %s", (text, parts) => {
  expect(parseDateParts(text)).toEqual(parts);
});

test.each(["", "wiosną 2026", "2026-13", "2026-02-30", "2025-02-29", "19.13.2026", "26-03-19"])(
  "does not read %j",
  (text) => {
    expect(parseDateParts(text)).toBeNull();
  },
);

test("writes what it reads", () => {
  expect(writeDateParts({ "date-parts": [[2026, 3, 9]] })).toBe("2026-03-09");
  expect(writeDateParts({ "date-parts": [[2026]] })).toBe("2026");
  expect(writeDateParts({ raw: "wiosna 2026" })).toBe("wiosna 2026");
  expect(writeDateParts(undefined)).toBe("");
});

test.each([
  [[2026, 3, 19], "19 marca 2026"],
  [[2026, 3], "marzec 2026"],
  [[2026], "2026"],
])("says %j in Polish", (parts, words) => {
  const { date, style } = dateInWords(parts);
  expect(new Intl.DateTimeFormat("pl", { ...style, timeZone: "UTC" }).format(date)).toBe(words);
});
