import { expect, test } from "vitest";
import { lacksOf } from "#core/series/lacks";

const expected = {
  leadWords: 60,
  sections: [
    { title: "Co się wydarzyło?", words: 200 },
    { title: "Dlaczego to ważne?", words: null },
    { title: "Co dalej?", words: 100 },
  ],
};

const section = (id: string, title: string, words: number, kind = "question") => ({ id, kind, title, words });

test("a commentary that has all that is expected lacks nothing, whatever else it has", () => {
  const written = [
    section("lead", "", 60, "lead"),
    section("b", "Tło", 900),
    section("c", "co dalej", 100),
    section("a", "Co się  wydarzyło?", 200),
    section("d", "Dlaczego to ważne?", 4000),
  ];
  expect(lacksOf(expected, written)).toEqual([]);
});

test("what is not there, says nothing or is too long is told in the order of the series", () => {
  const written = [
    section("lead", "", 61, "lead"),
    section("d", "Co dalej?", 0),
    section("a", "Co się wydarzyło?", 201),
  ];
  expect(lacksOf(expected, written)).toEqual([
    { kind: "too-long", sectionId: "lead", title: "", words: 61, limit: 60 },
    { kind: "too-long", sectionId: "a", title: "Co się wydarzyło?", words: 201, limit: 200 },
    { kind: "section-missing", sectionId: null, title: "Dlaczego to ważne?", words: 0, limit: null },
    { kind: "section-empty", sectionId: "d", title: "Co dalej?", words: 0, limit: 100 },
  ]);
});

test("a lead is always expected", () => {
  expect(lacksOf({ leadWords: null, sections: [] }, [])).toMatchObject([{ kind: "lead-empty" }]);
});
