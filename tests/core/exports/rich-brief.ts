import type { Claim } from "#core/claims/model";
import type { Annex, ExportDocument } from "#core/exports/model";
import { buildAnnex } from "#core/exports/build-annex";
import { clustersOf } from "#core/citations/clusters-of";
import { formatCitations } from "#core/citations/format-citations";
import { setTypography } from "#core/exports/typography/set-typography";
import { setCitations } from "#core/exports/set-citations";
import type { Csl } from "#core/sources/model";
import type { JsonNode } from "#editor/json-node";

/* A small language for texts: p("plain ", b("bold"), note("a footnote")). */

type Word = string | JsonNode;
type Mark = NonNullable<JsonNode["marks"]>[number];

const inlines = (words: Word[]): JsonNode[] =>
  words.map((word) => (typeof word === "string" ? { type: "text", text: word } : word));
const under =
  (mark: (words: string) => Mark) =>
  (words: Word, ...more: Mark[]): JsonNode => {
    const node = typeof words === "string" ? { type: "text", text: words } : words;
    return { ...node, marks: [...(node.marks ?? []), mark(node.text ?? ""), ...more] };
  };

export const b = under(() => ({ type: "bold" }));
export const i = under(() => ({ type: "italic" }));
export const u = under(() => ({ type: "underline" }));
export const claim = under(() => ({ type: "claim", attrs: { id: "c1" } }));
export const entity = under(() => ({ type: "entity", attrs: { id: "e1" } }));
export const link = (words: Word, href: string): JsonNode =>
  under(() => ({ type: "link", attrs: { href } }))(words);
export const br: JsonNode = { type: "hardBreak" };
export const note = (...words: Word[]): JsonNode => ({ type: "footnote", content: inlines(words) });

export const cite = (sourceId: string, attrs = {}): JsonNode => ({
  type: "citation",
  attrs: { sourceId, locator: "", prefix: "", suffix: "", ...attrs },
});

export const doc = (...content: JsonNode[]): JsonNode => ({ type: "doc", content });
export const p = (...words: Word[]): JsonNode => ({ type: "paragraph", content: inlines(words) });
export const section = (...words: Word[]): JsonNode => ({
  type: "sectionHeading",
  attrs: { id: "s", kind: "question" },
  content: inlines(words),
});
export const h = (level: 3 | 4, ...words: Word[]): JsonNode => ({
  type: "heading",
  attrs: { level },
  content: inlines(words),
});
export const ul = (...content: JsonNode[]): JsonNode => ({ type: "bulletList", content });
export const ol = (start: number, ...content: JsonNode[]): JsonNode => ({
  type: "orderedList",
  attrs: { start },
  content,
});
export const li = (...content: JsonNode[]): JsonNode => ({ type: "listItem", content });
export const quote = (...content: JsonNode[]): JsonNode => ({ type: "blockquote", content });
export const table = (...content: JsonNode[]): JsonNode => ({ type: "table", content });
export const tr = (...content: JsonNode[]): JsonNode => ({ type: "tableRow", content });
export const th = (words: string, attrs = {}): JsonNode => ({
  type: "tableHeader",
  attrs,
  content: [p(words)],
});
export const td = (words: Word | JsonNode[], attrs = {}): JsonNode => ({
  type: "tableCell",
  attrs,
  content: Array.isArray(words) ? words : [p(words)],
});

export const nasty = [
  "*a* _b_ **c** `d` [e](f) <g> &amp; \\ | ~h~ $i$ #j @k !",
  "# no heading",
  "1. no list",
  "2026) no list either",
  "- no bullet -- no dash --- … ...",
  "+ plus",
  "---",
  "===",
  "> no quote",
  ":--",
  "| a | b |",
  "https://example.org/a_b_c?d=e&copy=1 www.example.org a@b.pl",
  "<script>alert('x')</script> <br> <!-- comment --> ]]> &nbsp; &#35;",
  '#let x = 1 #text("y") = z /* c */ // d ~ @label <label> $x^2$ \\u{41}',
  "'pojedyncze' \"podwójne\" „polskie” “English” ‚w środku’ «guillemets»",
  "Zażółć gęślą jaźń ŁÓDŹ; Киев, Мінск; 5–7 %, 3,5 mld €, 100 °C, ½, №5",
  "emoji 😀🇵🇱, שלום, 中文, e\u0301",
];

export const richContent: JsonNode = doc(
  p(
    "19 marca w Mińsku odbyły się rozmowy ",
    b(entity("polsko-białoruskie")),
    ", których — jak twierdzi ",
    i("„Biełta”"),
    " — wynikiem jest otwarcie 2 przejść",
    note("Komunikat z 18 marca, *nie* # [ostateczny] <br> 1. & $x$.", cite("mowa")),
    ". Zob. ",
    cite("plan", { locator: "12" }),
    cite("mowa", { prefix: "por. *" }),
    cite("nieznane"),
    ", też ",
    link("osw.waw.pl/pl_analizy", "https://www.osw.waw.pl/pl/(analizy)?a=1&copy=2"),
    ".",
  ),
  p("Drugi akapit leadu: współfinansowanie przedsiębiorstw czerwono-biało-zielonych."),
  section("Co ", i("naprawdę"), " uzgodniono? #1"),
  ...nasty.map((words) => p(words)),
  p(
    claim("Początek tezy "),
    b(claim("i jej pogrubiona")),
    b(" część"),
    "dalej",
    b("„Nie”"),
    "lecz",
    i("w"),
    "środku.",
  ),
  p(
    b("gruba "),
    i(b("gruba kursywa")),
    i(" kursywa"),
    " ",
    u("podkreślona"),
    " ",
    b(i(u("wszystko"))),
    "!",
    link("odsyłacz", "mailto:a@b.pl"),
  ),
  p("Wiersz pierwszy", br, "- wiersz drugi", br, "1. trzeci", br, b("# czwarty"), br, "==="),
  h(3, "Nagłówek 3 # * _"),
  ul(
    li(
      p("- punkt"),
      ul(
        li(p("1. zagnieżdżony")),
        li(p("drugi"), ol(7, li(p("siódmy")), li(p("ósmy"), p("i jego drugi akapit")))),
      ),
    ),
    li(),
    li(p("po pustym"), quote(p("cytat w punkcie"))),
  ),
  ul(li(p("inna lista"))),
  ol(1, li(p("raz")), li(p("dwa"))),
  ol(3, li(p("trzy")), li(p("cztery"), table(tr(td("w"), td("tabeli"))))),
  h(4, "Nagłówek 4"),
  quote(p("Cytat pierwszy. > dalej"), p("Cytat drugi."), ul(li(p("lista w cytacie")))),
  table(
    tr(th("Państwo | kraj"), th("Rok"), th("Wartość")),
    tr(td("Białoruś", { rowspan: 2 }), td(b("2025")), td("3,5 | 4")),
    tr(td([p("2026"), ul(li(p("w tym *I* kwartał")))], { colspan: 2 })),
    tr(th("Razem"), td("a\\|b"), td([p("1. x", note("Przypis w tabeli.")), p("# y")])),
  ),
  table(tr(td("druga"), td("tabela")), tr(td("za krótka"))),
  section("Prognoza"),
  p(
    "Most likely a long-term, high-ranking day-to-day commission and/or well-known body will meet in 2026–2027.",
  ),
  p(
    "Ostatni akapit",
    note("Drugi przypis, ", "z ", i("kursywą"), " i https://example.org/x_y."),
    " i koniec\\",
  ),
  { type: "paragraph" },
);

const person = { id: "p1", name: "Anna Nowak" };
const at = "2026-03-19T10:00:00.000Z";

const claimOfQuantity: Claim = {
  id: "018f0000-0000-7000-8000-000000000001",
  briefId: "018f0000-0000-7000-8000-0000000000aa",
  sectionId: null,
  position: 0,
  type: "quantity",
  status: "verified",
  stale: false,
  troubled: false,
  detached: false,
  nestedIn: null,
  repeats: [],
  context: null,
  quote: "otwarcie 2 przejść *granicznych*",
  asOf: "2026-03-18",
  validUntil: null,
  quantities: [
    { value: 2, unit: "przejścia", date: "2026-03", inferred: true },
    { value: 12_500.5, unit: null, date: null, inferred: false },
  ],
  speaker: "BiełTA",
  likelihood: null,
  confidence: null,
  note: null,
  createdBy: person,
  createdAt: at,
  changedBy: person,
  changedAt: at,
  entities: [{ id: "018f0000-0000-7000-8000-0000000000e1", name: "Białoruś", kind: "state" }],
  evidence: [
    {
      id: "018f0000-0000-7000-8000-0000000000f1",
      source: {
        id: "018f0000-0000-7000-8000-0000000000d1",
        title: "Rozmowy w Mińsku",
        publisher: "BiełTA",
        url: "https://belta.by/pl/rozmowy-w-minsku_1",
        reliability: "B",
        trouble: null,
      },
      quoteState: null,
      stance: "supports",
      quote: "dwa przejścia zostaną otwarte",
      locator: "akapit 3",
      credibility: 2,
      grade: "B2",
      createdBy: person,
      createdAt: at,
    },
  ],
  verdicts: [
    {
      id: "018f0000-0000-7000-8000-0000000000b1",
      value: "partly-true",
      note: "Jedno z nich tylko dla ciężarówek.",
      quote: "otwarcie 2 przejść *granicznych*",
      current: true,
      reviewer: person,
      createdAt: at,
    },
  ],
  reviewer: null,
  dueOn: null,
  open: true,
  overdue: false,
  comments: 0,
  judgeable: false,
};

const forecast: Claim = {
  ...claimOfQuantity,
  id: "018f0000-0000-7000-8000-000000000002",
  type: "forecast",
  status: "draft",
  quote: "komisja zbierze się w 2026 r.",
  asOf: null,
  quantities: [],
  speaker: null,
  likelihood: "likely",
  entities: [],
  evidence: [],
  verdicts: [],
};

export const annex: Annex = {
  claims: [claimOfQuantity, forecast],
  sources: [
    {
      id: "018f0000-0000-7000-8000-0000000000d1",
      csl: {
        type: "webpage",
        title: "Rozmowy w Mińsku",
        author: [{ family: "Żak", given: "Łucja" }],
        publisher: "BiełTA",
        issued: { "date-parts": [[2026, 3, 18]] },
        accessed: { "date-parts": [[2026, 3, 19]] },
        URL: "https://belta.by/pl/rozmowy-w-minsku_1",
      },
      reliability: "B",
    },
  ],
};

export const richBrief: ExportDocument = {
  id: "018f0000-0000-7000-8000-0000000000b1",
  title: "Rozmowy z Mińskiem: 1. *runda* & <ciąg dalszy> #2",
  language: "pl",
  date: "2026-03-19",
  authors: [
    { name: "Łucja Żak-Kowalska", role: "" },
    { name: "Jan_Nowak", role: "" },
  ],
  images: new Map(),
  series: "Komentarze",
  number: "21/2026",
  content: richContent,
  style: "pn-iso-690",
  sources: new Map<string, Csl>([
    [
      "plan",
      { type: "report", title: "Plan *sieci* & <dróg>", publisher: "Urząd", "publisher-place": "Łódź" },
    ],
    ["mowa", { type: "speech", title: "O żegludze", URL: "https://example.org/(mowa)?a=1&copy=2" }],
  ]),
  annex: null,
};

/** What a text is once it is set and its citations are written out, with its list of references. */
export async function written(content: JsonNode): Promise<JsonNode> {
  return writtenIn(richBrief.language, content);
}

export async function writtenIn(language: "pl" | "en", content: JsonNode): Promise<JsonNode> {
  const { style, sources } = richBrief;
  const citations = await formatCitations({ style, language, sources, clusters: clustersOf(content) });
  return setCitations(setTypography(content, language), citations, language);
}

export async function writtenAnnex(language: "pl" | "en" = "pl", given = annex): Promise<JsonNode> {
  const { list } = await formatCitations({
    style: richBrief.style,
    language,
    clusters: [],
    sources: new Map(given.sources.map(({ id, csl }) => [id, csl])),
    listed: given.sources.map(({ id }) => id),
  });
  return buildAnnex(given, language, list);
}
