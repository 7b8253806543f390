import * as fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { pageQuery } from "#core/http-model";
import { type Place, compareByName, decodeCursor, encodeCursor, pageAfter } from "#core/paging";

const places = fc.uniqueArray(
  fc.record({ key: fc.string({ maxLength: 3 }), id: fc.constant(null).map(() => uuidv7()) }),
  { selector: ({ id }) => id, maxLength: 30 },
);

function allPages(items: readonly Place[], limit: number): Place[] {
  const seen: Place[] = [];
  for (let cursor: string | undefined; ;) {
    const page = pageAfter(items, { cursor, limit }, (place) => place, compareByName);
    seen.push(...page.items);
    if (page.nextCursor === null) return seen;
    cursor = page.nextCursor;
  }
}

test("pages together hold every item once, in order", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 7 }), (items, limit) => {
      expect(allPages(items, limit)).toEqual(items.toSorted(compareByName));
    }),
  );
});

test("a page goes on after an item that is gone", () => {
  const items = ["a", "b", "c", "d"].map((key) => ({ key, id: uuidv7() }));
  const first = pageAfter(items, { limit: 2 }, (place) => place, compareByName);
  const rest = items.filter(({ key }) => key !== "b");
  const next = pageAfter(rest, { limit: 2, cursor: first.nextCursor ?? "" }, (place) => place, compareByName);
  expect(next.items.map(({ key }) => key)).toEqual(["c", "d"]);
});

test("a cursor survives the longest key", () => {
  const place = { key: "ż€".repeat(100), id: uuidv7() };
  expect(decodeCursor(pageQuery.parse({ cursor: encodeCursor(place) }).cursor ?? "")).toEqual(place);
});
