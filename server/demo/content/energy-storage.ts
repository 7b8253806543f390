import { heading, p } from "../blocks.ts";
import type { DemoClaim, DemoCommentary } from "../model.ts";

const changes: DemoCommentary["changes"] = [
  {
    by: "analyst2",
    on: [11, "12:45"],
    edits: [
      {
        to: "program",
        append: [
          p(
            "Program przyjęty 11 lutego 2025 r. przewiduje budowę dwóch elektrowni szczytowo-pompowych i dziewięciu magazynów bateryjnych o łącznej mocy 1,2 GW. Rząd szacuje jego koszt na 2,9 mld euro. Pierwszy magazyn w Halsku działa od czerwca. Minister energii Elna Roszko zapewniła, że „żadne gospodarstwo domowe nie zapłaci za magazyny”.",
          ),
          p(
            "Zwolennicy programu twierdzą, że magazyny zapewnią zasilanie całego kraju przez trzy doby. Rząd dodaje, że są one dwa razy tańsze od nowych połączeń z sąsiadami.",
          ),
        ],
      },
    ],
  },
  {
    by: "analyst",
    on: [10, "09:30"],
    edits: [
      {
        to: "rezerwa",
        append: [
          p(
            "Opłata mocowa wzrośnie o 6 euro miesięcznie dla przeciętnego gospodarstwa. Bank Rozwoju Wejlandu rozważa gwarancje dla inwestorów, ale nie przedstawił jeszcze ich warunków.",
          ),
        ],
      },
    ],
  },
  {
    by: "analyst",
    on: [9, "13:15"],
    edits: [
      {
        to: "rezerwa",
        append: [
          p(
            "Mało prawdopodobne jest rozstrzygnięcie pierwszego przetargu przed końcem przyszłego roku. Rząd przeniesie zapewne część kosztów na odbiorców przemysłowych, którzy najbardziej zyskają na stabilnej sieci.",
          ),
        ],
      },
    ],
  },
  {
    by: "analyst2",
    on: [4, "11:20"],
    unrested: true,
    edits: [
      {
        replace: "magazynów energii, które",
        with: "magazynów energii o mocy 1,2 GW, które",
      },
    ],
  },
  {
    by: "analyst",
    on: [4, "11:42"],
    unrested: true,
    edits: [{ replace: "jest jednak niedoszacowany", with: "jest jednak najpewniej niedoszacowany" }],
  },
  {
    by: "analyst",
    on: [4, "11:55"],
    edits: [
      { replace: "2,9 mld", with: "3,4 mld" },
      { replace: " Pierwszy magazyn w Halsku działa od czerwca.", with: "" },
    ],
  },
  {
    by: "analyst",
    on: [1, "15:30"],
    edits: [
      {
        to: "dalej",
        append: [
          p(
            "Do uzupełnienia po ogłoszeniu warunków przetargu: terminy, wykonawcy, możliwy udział firm z Tarwii.",
          ),
        ],
      },
    ],
  },
];

const claims: readonly DemoClaim[] = [
  {
    by: "analyst2",
    on: [12, "10:30"],
    words: "wiatr dostarczył 38% energii elektrycznej zużytej w Wejlandzie",
    says: { type: "quantity", asOf: "2024-12-31" },
    entities: ["wejland"],
    evidence: [
      {
        source: "gridReport",
        stance: "supports",
        quote: "Wind met 38 per cent of gross consumption in 2024.",
        locator: "p. 7",
        credibility: 1,
      },
    ],
    verdicts: [{ by: "reviewer", on: [7, "08:30"], value: "true" }],
  },
  {
    by: "analyst",
    on: [10, "09:50"],
    words:
      "W 2024 r. wiatr dostarczył 38% energii elektrycznej zużytej w Wejlandzie, czyli niemal dwa razy więcej niż pięć lat wcześniej",
    says: { type: "quantity", note: "Dla 2019 r. operator podaje zużycie netto; trzeba przeliczyć." },
    entities: ["wejland"],
    evidence: [{ source: "gridReport", stance: "partly-supports", locator: "p. 9, fig. 3", credibility: 3 }],
  },
  {
    by: "analyst2",
    on: [12, "10:42"],
    words: "Wejland ma największy udział energetyki wiatrowej w regionie",
    says: { type: "superlative" },
    entities: ["wejland"],
    evidence: [{ source: "gridReport", stance: "supports", locator: "p. 8", credibility: 3 }],
    verdicts: [
      { by: "reviewer", on: [7, "08:41"], value: "true" },
      {
        by: "editor",
        on: [6, "15:05"],
        value: "false",
        note: "W mocy zainstalowanej, nie w produkcji. Proszę doprecyzować.",
      },
    ],
  },
  {
    by: "analyst2",
    on: [12, "10:50"],
    words: "Import z Tarwii pokrywa 14% zapotrzebowania na energię",
    says: { type: "quantity", asOf: "2023-12-31", validUntil: "2024-12-31" },
    entities: ["tarwia", "wejland"],
    evidence: [{ source: "gridReport", stance: "supports", locator: "p. 12", credibility: 2 }],
    verdicts: [
      { by: "reviewer", on: [7, "08:50"], value: "true", note: "Dane za 2023 r.; nowe są już dostępne." },
    ],
  },
  {
    by: "analyst2",
    on: [12, "11:02"],
    words: "operator dwukrotnie ograniczał pracę farm wiatrowych",
    says: { type: "event" },
    entities: ["grid"],
    evidence: [{ source: "gridReport", stance: "background", locator: "p. 3" }],
  },
  {
    by: "analyst2",
    on: [11, "13:10"],
    words:
      "Program przyjęty 11 lutego 2025 r. przewiduje budowę dwóch elektrowni szczytowo-pompowych i dziewięciu magazynów bateryjnych",
    says: { type: "event", asOf: "2025-02-11" },
    entities: ["wejland"],
    evidence: [{ source: "energyProgramme", stance: "origin", locator: "pkt 3–4", credibility: 1 }],
  },
  {
    by: "analyst",
    on: [10, "10:05"],
    words: "dziewięciu magazynów bateryjnych o łącznej mocy 1,2 GW",
    says: { type: "quantity" },
    evidence: [
      {
        source: "energyProgramme",
        stance: "partly-supports",
        quote: "Łączna moc wszystkich instalacji wyniesie co najmniej 1200 MW.",
        locator: "pkt 5",
        credibility: 1,
      },
    ],
    verdicts: [
      {
        by: "reviewer",
        on: [7, "09:10"],
        value: "partly-true",
        note: "1,2 GW to moc magazynów i elektrowni razem.",
      },
    ],
  },
  {
    by: "analyst2",
    on: [11, "13:18"],
    words: "Rząd szacuje jego koszt na 2,9 mld euro",
    says: { type: "attributed", speaker: "rząd Wejlandu" },
    entities: ["wejland"],
    evidence: [{ source: "energyProgramme", stance: "origin", locator: "załącznik 2", credibility: 1 }],
    verdicts: [{ by: "reviewer", on: [7, "09:18"], value: "true" }],
  },
  {
    by: "analyst2",
    on: [11, "13:24"],
    words: "Pierwszy magazyn w Halsku działa od czerwca",
    says: { type: "event" },
    entities: ["halsk"],
    evidence: [{ source: "blog", stance: "supports", credibility: 4 }],
    verdicts: [
      { by: "reviewer", on: [7, "09:26"], value: "false", note: "W czerwcu rozpoczęto dopiero budowę." },
    ],
  },
  {
    by: "analyst",
    on: [10, "10:15"],
    words: "Minister energii Elna Roszko zapewniła, że „żadne gospodarstwo domowe nie zapłaci za magazyny”",
    says: { type: "attributed", speaker: "Elna Roszko", asOf: "2025-10-02" },
    entities: ["roszko"],
    evidence: [
      {
        source: "radio",
        stance: "partly-supports",
        quote: "Żadne gospodarstwo domowe nie zapłaci za magazyny, dopóki nie zaczną działać.",
        locator: "14. minuta",
        credibility: 1,
      },
    ],
    verdicts: [
      { by: "reviewer", on: [7, "09:35"], value: "partly-true", note: "Cytat urwany: pominięto warunek." },
    ],
  },
  {
    by: "analyst2",
    on: [11, "13:35"],
    words: "magazyny zapewnią zasilanie całego kraju przez trzy doby",
    says: { type: "causal" },
    entities: ["wejland"],
    evidence: [
      { source: "blog", stance: "supports", quote: "Trzy doby bez wiatru? Damy radę!", credibility: 5 },
      {
        source: "gridReport",
        stance: "contradicts",
        quote: "Planned storage covers about five hours of average demand.",
        locator: "p. 21",
        credibility: 2,
      },
    ],
    verdicts: [{ by: "reviewer", on: [6, "08:20"], value: "false", note: "Operator: ok. pięciu godzin." }],
  },
  {
    by: "analyst2",
    on: [11, "13:42"],
    words: "są one dwa razy tańsze od nowych połączeń z sąsiadami",
    says: { type: "generalisation" },
    evidence: [{ source: "energyProgramme", stance: "supports", locator: "uzasadnienie", credibility: 4 }],
    verdicts: [
      {
        by: "reviewer",
        on: [6, "08:33"],
        value: "manipulation",
        note: "Zestawiono koszt budowy magazynów z kosztem budowy i czterdziestoletniego utrzymania linii.",
      },
    ],
  },
  {
    by: "analyst",
    on: [10, "10:30"],
    words: "Opłata mocowa wzrośnie o 6 euro miesięcznie dla przeciętnego gospodarstwa",
    says: { type: "quantity" },
    evidence: [{ source: "post", stance: "supports", credibility: 5 }],
    verdicts: [
      {
        by: "reviewer",
        on: [6, "08:45"],
        value: "unverifiable",
        note: "Wyliczeń nie opublikowano, a stawek jeszcze nie ustalono.",
      },
    ],
  },
  {
    by: "analyst",
    on: [9, "13:30"],
    words: "Bank Rozwoju Wejlandu rozważa gwarancje dla inwestorów",
    says: { type: "statement" },
    entities: ["bank"],
    evidence: [
      {
        source: "conversation",
        stance: "origin",
        quote: "Bank liczy warianty, decyzji nie ma.",
        credibility: 6,
      },
    ],
  },
  {
    by: "analyst",
    on: [9, "13:40"],
    words: "Mało prawdopodobne jest rozstrzygnięcie pierwszego przetargu przed końcem przyszłego roku",
    says: { type: "forecast", likelihood: "unlikely" },
  },
  {
    by: "analyst",
    on: [9, "13:48"],
    words: "Rząd przeniesie zapewne część kosztów na odbiorców przemysłowych",
    says: { type: "forecast" },
    entities: ["wejland"],
  },
];

/** The unfinished commentary: claims in every state, one stale, one without a place, some that overlap. */
export const energyStorage: DemoCommentary = {
  id: "0198d3a0-5f00-7000-8000-000000000002",
  title: "Magazyny energii w Wejlandzie – kto zapłaci za rezerwę?",
  language: "pl",
  by: "analyst2",
  on: [12, "09:40"],
  text: [
    p(
      "Wejland zapowiada budowę magazynów energii, które mają zmniejszyć zależność od importu z Tarwii i ustabilizować sieć. Program jest jednak niedoszacowany, a spór o to, kto zapłaci za rezerwę, może opóźnić pierwsze przetargi.",
    ),
    heading("potrzeby", "Dlaczego Wejland potrzebuje magazynów?"),
    p(
      "W 2024 r. wiatr dostarczył 38% energii elektrycznej zużytej w Wejlandzie, czyli niemal dwa razy więcej niż pięć lat wcześniej. Wejland ma największy udział energetyki wiatrowej w regionie. Import z Tarwii pokrywa 14% zapotrzebowania na energię. Zimą operator dwukrotnie ograniczał pracę farm wiatrowych, bo sieć nie mogła przyjąć całej ich produkcji.",
    ),
    heading("program", "Co zakłada program rządowy?"),
    heading("rezerwa", "Kto zapłaci za rezerwę?"),
    heading("dalej", "Co będzie dalej?"),
  ],
  changes,
  claims,
};
