import type { MarkdownIt } from "markdown-it";

/** Markdown without the definitions of its notes ("[^1]: words"), and those by their labels. */
export interface MarkdownNotes {
  readonly body: string;
  readonly notes: ReadonlyMap<string, string>;
}

const definition = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Takes the notes' definitions out, with the lines that go on from them; those in code are left. */
export function takeNotes(markdown: string): MarkdownNotes {
  const notes = new Map<string, string[]>();
  const body: string[] = [];
  let open: string | null = null;
  let current: string[] | null = null;
  for (const line of markdown.split("\n")) {
    const mark = fence.exec(line)?.[1];
    if (open !== null || mark !== undefined) {
      if (open === null) open = mark?.slice(0, 3) ?? null;
      else if (mark?.startsWith(open)) open = null;
      current = null;
      body.push(line);
      continue;
    }
    const [, label, words = ""] = definition.exec(line) ?? [];
    if (label !== undefined && !notes.has(label)) {
      current = [words];
      notes.set(label, current);
      body.push("");
    } else if (current !== null && label === undefined && goesOn(line, current)) {
      current.push(line.trim());
    } else {
      current = null;
      // A second note of the same label is text; unescaped, it would be read as a link's definition and vanish.
      body.push(label === undefined ? line : `\\${line.trimStart()}`);
    }
  }
  return {
    body: body.join("\n"),
    notes: new Map([...notes].map(([label, lines]) => [label, lines.join("\n").trim()])),
  };
}

/** Renders the body and its notes as the HTML that `findHtmlNotes` knows: references and a list of notes. */
export function renderWithNotes(markdown: MarkdownIt, { body, notes }: MarkdownNotes): string {
  const labels = [...notes.keys()];
  const used = new Set<string>();
  markdown.inline.ruler.before("link", "note_reference", (state, silent) => {
    const [whole, label] = /^\[\^([^\]\s]{1,60})\]/.exec(state.src.slice(state.pos, state.pos + 64)) ?? [];
    if (whole === undefined || label === undefined || !notes.has(label)) return false;
    if (!silent) {
      used.add(label);
      const token = state.push("html_inline", "", 0);
      token.content = reference(labels.indexOf(label), markdown.utils.escapeHtml(label));
    }
    state.pos += whole.length;
    return true;
  });
  const html = markdown.render(body);
  const list = labels.map((label, index) => {
    const words = markdown.renderInline(notes.get(label) ?? "");
    const sign = markdown.utils.escapeHtml(label);
    return used.has(label)
      ? `<li id="note-words-${index}"><a role="doc-backlink" href="#note-sign-${index}">[${sign}]</a> ${words}</li>`
      : `<li>[^${sign}]: ${words}</li>`;
  });
  return list.length === 0 ? html : `${html}<ol>${list.join("")}</ol>`;
}

function reference(index: number, sign: string): string {
  return `<a role="doc-noteref" id="note-sign-${index}" href="#note-words-${index}">[${sign}]</a>`;
}

/** Indented lines go on after a blank one as well, others only right below. */
function goesOn(line: string, current: readonly string[]): boolean {
  if (line.trim() === "") return true;
  if (/^( {2,}|\t)/.test(line)) return true;
  return current[current.length - 1] !== "" && !/^ {0,3}([#>|]|[-*+] |\d+[.)] |={3}|-{3})/.test(line);
}
