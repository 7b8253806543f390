import { describe, expect, it } from "vitest";
import { importText } from "#core/imports/import-text";
import { lines, outline, warned } from "./notation.ts";

const intro = "Sadownicy żądają trzech rzeczy, o których mówią od lat:";

describe("lists", () => {
  it.each(["•", "◦", "▪", "\uF0B7", "-", "–", "—", "*"])("have items marked %s", (mark) => {
    expect(
      outline(
        importText(lines(intro, `${mark} niższych podatków;`, `${mark} tańszej wody.`, "", "Rząd milczy.")),
      ),
    ).toEqual([intro, "- niższych podatków;", "- tańszej wody.", "Rząd milczy."]);
  });

  it("have items that run over lines", () => {
    expect(
      outline(
        importText(
          lines(
            intro,
            "• niższych podatków od gruntów, na których",
            "stoją przechowalnie owoców;",
            "• tańszej wody.",
          ),
        ),
      ),
    ).toEqual([
      intro,
      "- niższych podatków od gruntów, na których stoją przechowalnie owoców;",
      "- tańszej wody.",
    ]);
  });

  it("may have blank lines between their items", () => {
    expect(
      outline(
        importText(lines(intro, "", "- niższych podatków", "", "- tańszej wody", "", "Rząd milczy od lat.")),
      ),
    ).toEqual([intro, "- niższych podatków", "- tańszej wody", "Rząd milczy od lat."]);
  });

  it("may have the bullet on a line of its own", () => {
    expect(outline(importText(lines(intro, "•", "Niższych podatków.", "•", "Tańszej wody.")))).toEqual([
      intro,
      "- Niższych podatków.",
      "- Tańszej wody.",
    ]);
  });

  it("may be numbered, from any number", () => {
    expect(
      outline(
        importText(
          lines(intro, "3. niższych podatków", "4. tańszej wody i dróg, po których da się", "jeździć"),
        ),
      ),
    ).toEqual([intro, "3. niższych podatków", "4. tańszej wody i dróg, po których da się jeździć"]);
  });

  it("keep letters as words", () => {
    expect(outline(importText(lines(intro, "a) niższych podatków;", "b) tańszej wody.")))).toEqual([
      intro,
      "a) niższych podatków;",
      "b) tańszej wody.",
    ]);
  });

  it.each(["- niższych podatków i tańszej wody.", "7. Niższych podatków i tańszej wody."])(
    "are not made of one line: %s",
    (line) => {
      const imported = importText(lines("Sadownicy żądają zmian.", "", line));
      expect(outline(imported)[1]).toBe(line);
      expect(warned(imported)).toEqual(["line-kept-as-is@0"]);
    },
  );

  it("are not numbered headings with text between", () => {
    const text = "Sadów ubyło w ciągu dekady o jedną trzecią, a ceny ziemi wzrosły.";
    expect(outline(importText(lines(text, "", "1. Ziemia", "", text, "", "2. Woda", "", text)))).toEqual([
      text,
      "B 1. Ziemia",
      text,
      "B 2. Woda",
      text,
    ]);
  });
});

describe("notes", () => {
  const cases: [string, string[], string[]][] = [
    [
      "in brackets",
      ["Jabłka drożeją[1] od lat.", "", "[1] Dane izby."],
      ["Jabłka drożeją{Dane izby.} od lat."],
    ],
    [
      "raised",
      ["Jabłka¹ drożeją².", "", "¹ Także gruszki.", "² Dane izby."],
      ["Jabłka{Także gruszki.} drożeją{Dane izby.}."],
    ],
    [
      "raised, with plain digits below",
      ["Jabłka¹ drożeją².", "", "1 Także gruszki.", "2 Dane izby."],
      ["Jabłka{Także gruszki.} drożeją{Dane izby.}."],
    ],
    [
      "with an address",
      ["Jabłka drożeją[1].", "", "[1] Zob. https://izba.pl/x."],
      ["Jabłka drożeją{Zob. <https://izba.pl/x>.}."],
    ],
    [
      "and not units",
      ["Sad ma 3 km² ziemi²", "i dom.", "", "² Bez lasu."],
      ["Sad ma 3 km² ziemi{Bez lasu.} i dom."],
    ],
  ];
  it.each(cases)("%s", (_, texts, expected) => {
    const imported = importText(lines(...texts));
    expect(outline(imported)).toEqual(expected);
    expect(imported.warnings).toEqual([]);
  });

  const doubtful: [string, string[]][] = [
    ["without a note", ["Jabłka drożeją[1] od lat."]],
    ["with two references", ["Jabłka[1] drożeją[1] od lat.", "", "[1] Dane izby."]],
    ["with two notes", ["Jabłka drożeją[1] od lat.", "", "[1] Dane izby.", "", "[1] Dane urzędu."]],
  ];
  it.each(doubtful)("stay text %s", (_, texts) => {
    const imported = importText(lines(...texts));
    expect(outline(imported)).toEqual(texts.filter((text) => text !== ""));
    expect(new Set(warned(imported))).toEqual(new Set(["note-unmatched@0"]));
  });
});
