import type { Timeline } from "#core/dossiers/model";

export interface Bar {
  /** A year or a month, as the address says it: 2024, 2024-03, 2024-00. */
  readonly period: string;
  readonly count: number;
}

/** So many years without claims are drawn; a longer pause is one mark. */
const drawnPause = 5;

/** Years in order, those without claims between them too; a number stands for a pause of so many years. */
export function yearBars(periods: Timeline["periods"]): (Bar | number)[] {
  const counts = new Map<number, number>();
  for (const { month, count } of periods) {
    const year = Number(month.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + count);
  }
  const years = [...counts].toSorted(([a], [b]) => a - b);
  return years.flatMap(([year, count], index) => {
    const pause = index === 0 ? 0 : year - (years[index - 1]?.[0] ?? year) - 1;
    const between =
      pause > drawnPause ? [pause] : Array.from({ length: pause }, (_, at) => bar(year - pause + at, 0));
    return [...between, bar(year, count)];
  });
}

/** The twelve months of a year, after them those of which no month is known, if there are any. */
export function monthBars(periods: Timeline["periods"], year: string): Bar[] {
  const counts = new Map(periods.map(({ month, count }) => [month, count]));
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
  return [...months, ...(counts.has(`${year}-00`) ? [`${year}-00`] : [])].map((period) => ({
    period,
    count: counts.get(period) ?? 0,
  }));
}

function bar(year: number, count: number): Bar {
  return { period: String(year).padStart(4, "0"), count };
}
