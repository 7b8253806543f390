import { excerpt } from "./excerpt.ts";
import { judgeHyphen } from "./join-hyphen.ts";
import type { Column } from "./measure-column.ts";
import type { Finding, Language } from "./model.ts";
import type { Line } from "./read-lines.ts";
import { repairLink } from "./repair-link.ts";
import { reachWith } from "./same-paragraph.ts";
import { type LinkSpan, type MarkSpan, markTypes, tidyMarks } from "./spans.ts";

/** What the joints between lines are judged by. */
export interface Joining {
  readonly language: Language;
  readonly column: Column;
  /** See `knownWords`. */
  readonly known: ReadonlySet<string>;
  /** See `isSetWithHyphens`. */
  readonly hyphenated?: boolean;
}

export interface JoinedLines {
  readonly text: string;
  /** What a page showed to be under a link. */
  readonly links: readonly LinkSpan[];
  /** The types of its letters. */
  readonly marks: readonly MarkSpan[];
  readonly findings: readonly Finding[];
}

interface Joint {
  /** What stands between the lines instead of the break. */
  readonly space: "" | " ";
  /** The hyphen before the break goes. */
  readonly dropsHyphen?: boolean;
  readonly finding?: Finding;
}

const longestTail = 512;

/** Writes lines as one: a space at each break, but none inside a broken address or at a hyphen. */
export function joinLines(lines: readonly Line[], joining: Joining, isLink = false): JoinedLines {
  let text = "";
  const findings: Finding[] = [];
  const links: LinkSpan[] = [];
  const marks: MarkSpan[] = [];
  let word = "";
  let above: Line | undefined;
  for (const line of lines) {
    const joint: Joint =
      above === undefined ? { space: "" } : jointBetween(above, line, word, joining, isLink);
    if (joint.dropsHyphen) {
      text = text.slice(0, -1);
      cutMarks(marks, text.length);
    }
    if (joint.finding) findings.push(joint.finding);
    const space = text === "" ? "" : joint.space;
    text += space;
    for (const span of line.set?.links ?? []) addLink(links, span, text.length, space.length);
    for (const { start, end, type } of line.set?.marks ?? [])
      marks.push({ start: text.length + start, end: text.length + end, type });
    text += line.text;
    word = lastWord(line.text, joint.space === "" ? word : "");
    above = line;
  }
  return { text: text.trimEnd(), links, marks: tidyMarks(text, marks), findings };
}

/** The text's last letter was taken away; one mark of each type may have reached over it. */
function cutMarks(marks: MarkSpan[], length: number): void {
  for (let at = Math.max(0, marks.length - markTypes.length); at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark !== undefined && mark.end > length) marks[at] = { ...mark, end: length };
  }
}

/** A link that went on in the next line is one link. */
function addLink(links: LinkSpan[], { start, end, href }: LinkSpan, at: number, space: number): void {
  const last = links[links.length - 1];
  const goesOn = last?.href === href && start === 0 && Math.abs(at - space - last.end) <= 1;
  if (last === undefined || !goesOn) links.push({ start: at + start, end: at + end, href });
  else links[links.length - 1] = { ...last, end: at + end };
}

function jointBetween(above: Line, below: Line, word: string, joining: Joining, isLink: boolean): Joint {
  if (above.broken) return { space: "" };
  const after = below.text.split(" ", 1)[0] ?? "";
  const full = isLink || reachWith(above, below) > joining.column.width * 0.85;
  const repair = repairLink({ before: word, after, afterAlone: after === below.text, full });
  if (repair === "yes")
    return { space: "", finding: { code: "link-repaired", excerpt: excerpt(word + after) } };
  // A dash without a space before it has none after it: 2022–2025.
  const isRange =
    below.set !== undefined && /[\p{L}\p{N}][–—]$/u.test(word.slice(-4)) && /^[\p{L}\p{N}]/u.test(after);
  const space = isRange ? "" : " ";
  if (repair === "maybe")
    return { space, finding: { code: "link-broken", excerpt: excerpt(`${word} ${after}`) } };
  if (!/[\p{L}\p{N}][-\u2010]$/u.test(word.slice(-4)) || !/^[\p{L}\p{N}]/u.test(after)) return { space };
  return hyphenJoint(word, after, joining);
}

function hyphenJoint(before: string, after: string, { language, known, hyphenated }: Joining): Joint {
  const { keep, sure } = judgeHyphen(before, after, language, known, hyphenated);
  const whole = (keep ? before : before.slice(0, -1)) + after;
  const finding: Finding | undefined = sure
    ? undefined
    : {
        code: keep ? "hyphen-kept" : "hyphen-joined",
        excerpt: excerpt(whole),
        detail: { before: excerpt(`${before} ${after}`) },
      };
  return { space: "", dropsHyphen: !keep, finding };
}

/** The last word of what is written so far; `begun` is its part on the lines above. */
function lastWord(text: string, begun: string): string {
  const space = text.lastIndexOf(" ");
  return (space < 0 ? begun + text : text.slice(space + 1)).slice(-longestTail);
}
