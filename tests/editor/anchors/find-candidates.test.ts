import { describe, expect, test } from "vitest";
import { findCandidates } from "#editor/anchors/find-candidates";

const lost = (exact: string, prefix = "", suffix = "") => ({ exact, prefix, suffix });
const found = (text: string, quote: ReturnType<typeof lost>) =>
  findCandidates(text, quote).map(({ start, end }) => text.slice(start, end));

describe("lost words are found again", () => {
  test.each([
    [
      "as they were",
      "zwolniono 250 więźniów politycznych",
      "Wczoraj zwolniono 250 więźniów politycznych w Mińsku.",
      "zwolniono 250 więźniów politycznych",
    ],
    [
      "inflected",
      "zwolnienie więźniów politycznych przez Mińsk",
      "Mówiono o zwolnieniu więźniów politycznych przez Mińsk.",
      "zwolnieniu więźniów politycznych przez Mińsk",
    ],
    [
      "with a word put in",
      "Rada przyjęła plan pogłębienia toru",
      "Wczoraj Rada portu przyjęła nowy plan pogłębienia toru wodnego.",
      "Rada portu przyjęła nowy plan pogłębienia toru",
    ],
    [
      "with a word left out",
      "Rada portu przyjęła nowy plan pogłębienia toru",
      "Wczoraj Rada przyjęła plan pogłębienia toru.",
      "Rada przyjęła plan pogłębienia toru",
    ],
    [
      "across paragraphs",
      "The council adopted the plan to deepen the channel",
      "On Friday the council adopted\nthe plan to deepen the channel.",
      "the council adopted\nthe plan to deepen the channel",
    ],
    [
      "reworded in part",
      "Exports of potash fell by 12 per cent last year",
      "Last year exports of potash fell by 12 per cent.",
      "exports of potash fell by 12 per cent",
    ],
  ])("%s", (_, exact, text, expected) => {
    expect(found(text, lost(exact))[0]).toBe(expected);
  });

  test("best first, by their neighbours where the words are the same", () => {
    const text = "W Grodnie zwolniono 15 osób wczoraj. W Mińsku zwolniono 15 osób dzisiaj rano.";
    const [first, second] = findCandidates(text, lost("zwolniono 15 osób", "W Mińsku", "dzisiaj rano"));
    expect(first?.start).toBe(text.lastIndexOf("zwolniono"));
    expect(second?.start).toBe(text.indexOf("zwolniono"));
    expect(first?.score).toBeGreaterThan(second?.score ?? 1);
  });
});

describe("nothing is proposed", () => {
  test.each([
    [
      "where only a name is shared",
      "Łukaszenka zwolnił 250 więźniów politycznych",
      "Do Mińska wrócił wczoraj Łukaszenka z żoną.",
    ],
    ["where a figure is another", "250", "Było ich 251."],
    ["in an empty text", "cokolwiek tu stało", ""],
  ])("%s", (_, exact, text) => {
    expect(found(text, lost(exact))).toEqual([]);
  });

  test("for no words", () => {
    expect(found("Cokolwiek.", lost("–"))).toEqual([]);
  });
});
