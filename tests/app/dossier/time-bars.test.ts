import { expect, it } from "vitest";
import { monthBars, yearBars } from "../../../app/_ui/dossier/time-bars.ts";

const periods = [
  { month: "1918-11", count: 1 },
  { month: "2022-00", count: 2 },
  { month: "2022-05", count: 3 },
  { month: "2024-01", count: 4 },
];

it("years without claims are drawn, and a long pause told", () => {
  expect(yearBars(periods)).toEqual([
    { period: "1918", count: 1 },
    103,
    { period: "2022", count: 5 },
    { period: "2023", count: 0 },
    { period: "2024", count: 4 },
  ]);
});

it("a year has twelve months, and a place for claims without one only where there are some", () => {
  const months = monthBars(periods, "2022");
  expect([months.length, months[4], months[12]]).toEqual([
    13,
    { period: "2022-05", count: 3 },
    { period: "2022-00", count: 2 },
  ]);
  expect(monthBars(periods, "2024")).toHaveLength(12);
});
