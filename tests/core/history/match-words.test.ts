import { expect, test } from "vitest";
import { type Words, matchWords } from "#core/history/match-words";

const part = (text: string): Words => ({ text, whole: false });
const whole = (text: string): Words => ({ text, whole: true });

/** Each match as "gone > come: words". */
function matched(gone: Words[], come: Words[]): string[] {
  return matchWords(gone, come).map((match) => {
    const [from, to] = [gone[match.gone]?.text ?? "", come[match.come]?.text ?? ""];
    const words = to.slice(match.comeAt, match.comeAt + match.length);
    expect(from.slice(match.goneAt, match.goneAt + match.length)).toBe(words);
    return `${match.gone} > ${match.come}: ${words}`;
  });
}

test.each<[what: string, gone: Words[], come: Words[], expected: string[]]>([
  ["one word", [part("śluza")], [part("śluza")], ["0 > 0: śluza"]],
  ["eight signs", [part("+ - + - ")], [part("+ - + - ")], ["0 > 0: + - + - "]],
  ["two letters", [part("do")], [part("do")], []],
  ["two letters that are all of a paragraph", [part("do")], [whole("do")], ["0 > 0: do"]],
  ["one letter of a paragraph that goes", [whole("a")], [part("a")], ["0 > 0: a"]],
  ["a word that is typed anew within others", [part("rada miasta")], [part("miasta wielkie")], []],
  [
    "a sentence with what was typed behind it",
    [part("Rada przyjęła plan.")],
    [part("Rada przyjęła plan. Potem")],
    ["0 > 0: Rada przyjęła plan."],
  ],
  [
    "two sentences in another order, and the rest between",
    [part("Rada przyjęła plan. I Sejm odrzucił ustawę.")],
    [part("Sejm odrzucił ustawę."), part("Rada przyjęła plan."), part(" I ")],
    ["0 > 0: Sejm odrzucił ustawę.", "0 > 1: Rada przyjęła plan.", "0 > 2:  I "],
  ],
  [
    "the same paragraph twice, each once",
    [whole("Bez zmian."), whole("Bez zmian.")],
    [whole("Bez zmian."), whole("Bez zmian."), whole("Bez zmian.")],
    ["0 > 0: Bez zmian.", "1 > 1: Bez zmian."],
  ],
  [
    "the longest first",
    [part("Plan obejmuje dwanaście śluz na Wiśle i Odrze.")],
    [part("x Plan obejmuje dwanaście"), part("y Plan obejmuje dwanaście śluz na Wiśle")],
    ["0 > 1: Plan obejmuje dwanaście śluz na Wiśle"],
  ],
  [
    "a word that was dragged past another",
    [part("dwanaście nowych ")],
    [part("nowych dwanaście ")],
    ["0 > 0: nowych ", "0 > 0: dwanaście "],
  ],
  [
    "no half of a letter",
    [part("dwanaście pięknych śluz 🏞")],
    [part("dwanaście pięknych śluz 🏝!")],
    ["0 > 0: dwanaście pięknych śluz "],
  ],
])("%s", (_what, gone, come, expected) => {
  expect(matched(gone, come)).toEqual(expected);
});

test("a row of one letter over and over ends", () => {
  const text = "a".repeat(200_000);
  const [first] = matchWords([part(text)], [part(`${text}b`)]);
  expect(first).toMatchObject({ comeAt: 0, goneAt: 0, length: text.length });
});
