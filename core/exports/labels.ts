import type {
  ClaimStatus,
  ClaimType,
  Confidence,
  Likelihood,
  Stance,
  VerdictValue,
} from "../claims/vocabulary.ts";
import type { ExportLanguage } from "./model.ts";

/** The words that an export adds to the author's own. */
export interface Labels {
  untitled: string;
  /** Before the number of a note or of a table. */
  note: string;
  table: string;
  notes: string;
  /** Before the number of a release. */
  edition: string;
  correction: string;
  /** Before the names of those who edited it. */
  editors: string;
  rightsReserved: string;
  /** Before the title of the original. */
  translationOf: string;
  backToText: string;
  annex: string;
  /** In the name of a file. */
  annexName: string;
  noClaims: string;
  claims: string;
  sources: string;
  /** Over the list of what the text cites. */
  references: string;
  type: string;
  status: string;
  stale: string;
  verdict: string;
  earlierWords: string;
  evidence: string;
  speaker: string;
  quantities: string;
  /** Of a date whose year is not in the words. */
  inferred: string;
  entities: string;
  asOf: string;
  validUntil: string;
  likelihood: string;
  confidence: string;
  remark: string;
  reliability: string;
  quotes: readonly [opening: string, closing: string];
  types: Readonly<Record<ClaimType, string>>;
  statuses: Readonly<Record<ClaimStatus, string>>;
  verdicts: Readonly<Record<VerdictValue, string>>;
  stances: Readonly<Record<Stance, string>>;
  likelihoods: Readonly<Record<Likelihood, string>>;
  confidences: Readonly<Record<Confidence, string>>;
}

export const labels: Readonly<Record<ExportLanguage, Labels>> = {
  pl: {
    untitled: "Bez tytułu",
    note: "Przypis",
    table: "Tabela",
    notes: "Przypisy",
    edition: "Wydanie",
    correction: "Sprostowanie",
    editors: "Redakcja",
    rightsReserved: "Wszelkie prawa zastrzeżone",
    translationOf: "Tłumaczenie",
    backToText: "Wróć do tekstu",
    annex: "Aneks: tezy i źródła",
    annexName: "aneks",
    noClaims: "W tekście nie oznaczono żadnej tezy.",
    claims: "Tezy",
    sources: "Źródła",
    references: "Bibliografia",
    type: "Rodzaj",
    status: "Stan",
    stale: "słowa zmienione od ostatniej oceny",
    verdict: "Ocena",
    earlierWords: "dotyczy wcześniejszego brzmienia",
    evidence: "Dowody",
    speaker: "Kto mówi",
    quantities: "Liczby",
    inferred: "rok domyślny",
    entities: "Podmioty",
    asOf: "Według stanu na",
    validUntil: "Ważne do",
    likelihood: "Prawdopodobieństwo",
    confidence: "Pewność",
    remark: "Uwaga",
    reliability: "Wiarygodność źródła",
    quotes: ["„", "”"],
    types: {
      event: "wydarzenie",
      quantity: "liczba",
      statement: "wypowiedź",
      attributed: "przypisana komuś",
      causal: "przyczyna i skutek",
      superlative: "pierwszeństwo, skala",
      historical: "fakt historyczny",
      state: "stan rzeczy",
      definition: "definicja",
      presupposed: "założona w tle",
      generalisation: "uogólnienie",
      assessment: "ocena",
      forecast: "prognoza",
      "conditional-forecast": "prognoza warunkowa",
    },
    statuses: {
      draft: "szkic",
      "needs-source": "wymaga źródła",
      "in-review": "w weryfikacji",
      verified: "potwierdzona",
      disputed: "sporna",
      rejected: "odrzucona",
      outdated: "nieaktualna",
    },
    verdicts: {
      true: "prawda",
      "partly-true": "częściowa prawda",
      false: "fałsz",
      manipulation: "manipulacja",
      unverifiable: "nieweryfikowalne",
    },
    stances: {
      supports: "potwierdza",
      "partly-supports": "częściowo potwierdza",
      contradicts: "przeczy",
      background: "tło",
      origin: "pierwotne źródło",
      repeats: "powtarza",
    },
    likelihoods: {
      "almost-no-chance": "prawie wykluczone",
      "very-unlikely": "bardzo mało prawdopodobne",
      unlikely: "mało prawdopodobne",
      "roughly-even": "szanse wyrównane",
      likely: "prawdopodobne",
      "very-likely": "bardzo prawdopodobne",
      "almost-certain": "prawie pewne",
    },
    confidences: { low: "niska", moderate: "średnia", high: "wysoka" },
  },
  en: {
    untitled: "Untitled",
    note: "Note",
    table: "Table",
    notes: "Notes",
    edition: "Edition",
    correction: "Correction",
    editors: "Editors",
    rightsReserved: "All rights reserved",
    translationOf: "Translation of",
    backToText: "Back to the text",
    annex: "Annex: claims and sources",
    annexName: "annex",
    noClaims: "No claim is tagged in the text.",
    claims: "Claims",
    sources: "Sources",
    references: "References",
    type: "Type",
    status: "Status",
    stale: "words changed since the last verdict",
    verdict: "Verdict",
    earlierWords: "of earlier words",
    evidence: "Evidence",
    speaker: "Speaker",
    quantities: "Figures",
    inferred: "year inferred",
    entities: "Entities",
    asOf: "As of",
    validUntil: "Valid until",
    likelihood: "Likelihood",
    confidence: "Confidence",
    remark: "Remark",
    reliability: "Reliability of the source",
    quotes: ["“", "”"],
    types: {
      event: "event",
      quantity: "quantity",
      statement: "statement",
      attributed: "attributed to somebody",
      causal: "cause and effect",
      superlative: "superlative",
      historical: "historical fact",
      state: "state of affairs",
      definition: "definition",
      presupposed: "presupposed",
      generalisation: "generalisation",
      assessment: "assessment",
      forecast: "forecast",
      "conditional-forecast": "conditional forecast",
    },
    statuses: {
      draft: "draft",
      "needs-source": "needs a source",
      "in-review": "in review",
      verified: "verified",
      disputed: "disputed",
      rejected: "rejected",
      outdated: "outdated",
    },
    verdicts: {
      true: "true",
      "partly-true": "partly true",
      false: "false",
      manipulation: "manipulation",
      unverifiable: "unverifiable",
    },
    stances: {
      supports: "supports",
      "partly-supports": "partly supports",
      contradicts: "contradicts",
      background: "background",
      origin: "origin",
      repeats: "repeats",
    },
    likelihoods: {
      "almost-no-chance": "almost no chance",
      "very-unlikely": "very unlikely",
      unlikely: "unlikely",
      "roughly-even": "roughly even chance",
      likely: "likely",
      "very-likely": "very likely",
      "almost-certain": "almost certain",
    },
    confidences: { low: "low", moderate: "moderate", high: "high" },
  },
};
