import { footnote, heading, link, list, p, table } from "../blocks.ts";
import type { DemoClaim, DemoCommentary } from "../model.ts";

const changes: DemoCommentary["changes"] = [
  {
    by: "analyst",
    on: [14, "09:55"],
    edits: [
      {
        to: "umowa",
        append: [
          p(
            "Skutki widać w statystykach. Według ",
            link("raportu KŻM", "https://kzm.example/raporty/2025"),
            " od lipca 2024 do czerwca 2025 r. przewieziono rzeką 2,9 mln ton ładunków wobec 1,8 mln ton rok wcześniej. Najwięcej było kruszyw i zboża, lecz najszybciej rósł transport kontenerów – z niemal zera do 11 tys. TEU. Średni czas oczekiwania na śluzowanie w Halsku skrócił się z 19 do 6 godzin. Komisja tłumaczy to przede wszystkim likwidacją odprawy granicznej, a dopiero w drugiej kolejności remontem wrót śluzy.",
          ),
        ],
      },
    ],
  },
  {
    by: "analyst2",
    on: [13, "10:20"],
    edits: [
      {
        to: "koszty",
        append: [
          p(
            "Najwięcej zyskali dotąd przewoźnicy z Tarwii, która nie ma dostępu do morza: pod jej banderą przewieziono dwie trzecie ładunków. Dla Wejlandu najważniejszy jest przeładunek w Lubgardzie, który w pierwszym roku umowy wzrósł o 23%, najbardziej od dziesięciu lat. Inaczej rozkładają się koszty. Po równo dzielone są tylko wydatki na śluzy, a za pogłębianie odpowiada państwo, na którego terytorium leży dany odcinek. W rezultacie Wejland pokrywa trzy czwarte wydatków na tor wodny, jak pokazuje tabela (kwoty w mln euro).",
          ),
          table(
            ["Zadanie", "Wejland", "Tarwia"],
            ["Utrzymanie śluz", "14", "14"],
            ["Oznakowanie i nadzór", "6", "5"],
            ["Pogłębianie dolnego odcinka", "31", "0"],
            ["Razem", "51", "19"],
          ),
        ],
      },
    ],
  },
  {
    by: "analyst2",
    on: [13, "13:05"],
    edits: [
      { replace: "trzy czwarte wydatków", with: "73% wydatków" },
      {
        to: "koszty",
        append: [
          p(
            "Tarwia uważa, że pogłębianie służy głównie portowi, i odmawia udziału w jego finansowaniu. Walden powiedział w Izbie Deputowanych, że Wejland „nie będzie bez końca utrzymywał cudzej drogi do morza”. Były to słowa kierowane przede wszystkim do własnych wyborców: opozycja zarzuca rządowi, że oddał kontrolę nad rzeką, nie otrzymując nic w zamian.",
          ),
        ],
      },
    ],
  },
  {
    by: "analyst",
    on: [12, "08:40"],
    edits: [
      {
        to: "perspektywy",
        append: [
          p(
            "Od podziału kosztów zależy, czy wzrost się utrzyma. Dolny odcinek ma dziś 2,2 m głębokości, co wystarcza barkom o nośności do 800 ton; po pogłębieniu do 2,8 m mogłyby nim pływać jednostki niemal dwukrotnie większe. Strony rozważają trzy rozwiązania:",
          ),
          list(
            "podział kosztów według tonażu obu bander, zgodnie z propozycją KŻM;",
            "kredyt Banku Rozwoju Wejlandu spłacany z opłat portowych;",
            "opłatę od przewozu kontenerów, której sprzeciwiają się przewoźnicy.",
          ),
          p(
            "Prawdopodobne jest przyjęcie pierwszego wariantu z okresem przejściowym dla Tarwii. Jej rząd może ustąpić, ponieważ transport koleją przez Wejland jest droższy, a kolej nie ma już wolnych mocy. Jeśli strony nie porozumieją się przed kolejnym sezonem, przewozy kontenerów bardzo prawdopodobnie przestaną rosnąć, gdyż armatorzy wstrzymają zamówienia na nowe barki.",
          ),
        ],
      },
    ],
  },
  {
    by: "editor",
    on: [11, "11:30"],
    edits: [
      {
        to: "perspektywy",
        append: [
          p(
            "Z doświadczeń Merwy wynika wniosek dla innych państw, które odbudowują żeglugę śródlądową. Zniesienie odpraw jest tanie i szybko przynosi skutki. Wspólne inwestycje wymagają natomiast uzgodnienia podziału kosztów, zanim strony zaczną dzielić korzyści – później skłonność do ustępstw maleje.",
          ),
        ],
      },
    ],
  },
  {
    by: "analyst2",
    on: [10, "08:15"],
    unrested: true,
    edits: [
      {
        replace: "w drugiej kolejności remontem wrót śluzy.",
        with: "w drugiej kolejności remontem wrót śluzy. Oznacza to, że najprostsza część umowy przyniosła skutek najszybciej.",
      },
    ],
  },
  {
    by: "editor",
    on: [10, "08:50"],
    unrested: true,
    edits: [
      {
        replace: "przyniosła skutek najszybciej.",
        with: "przyniosła skutek najszybciej; dalsze postępy będą wymagały nakładów.",
      },
    ],
  },
  {
    by: "editor",
    on: [10, "09:02"],
    edits: [
      {
        replace: "dolnego odcinka rzeki.",
        with: "dolnego odcinka rzeki. Bez tej decyzji port w Lubgardzie nie przyjmie większych barek, a korzyści z żeglugi pozostaną nierówno podzielone.",
      },
    ],
  },
  {
    by: "analyst2",
    on: [7, "14:10"],
    edits: [
      {
        replace:
          "Zniesienie odpraw jest tanie i szybko przynosi skutki. Wspólne inwestycje wymagają natomiast uzgodnienia podziału kosztów, zanim strony zaczną dzielić korzyści – później skłonność do ustępstw maleje.",
        with: "Umowy rzeczne kończą się sporem o pieniądze i nie warto ich zawierać bez wspólnego budżetu.",
      },
    ],
  },
  { by: "editor", on: [6, "09:25"], restore: "perspektywy", revision: 3 },
  {
    by: "analyst",
    on: [3, "10:05"],
    edits: [
      {
        replace: "koleją przez Wejland jest droższy",
        with: "koleją przez Wejland jest o jedną trzecią droższy",
      },
    ],
  },
  {
    by: "analyst",
    on: [3, "10:40"],
    edits: [
      { cite: "commissionReport", after: "remontem wrót śluzy", locator: "11" },
      { cite: "portStatistics", after: "najbardziej od dziesięciu lat" },
      { cite: "waldenSpeech", after: "utrzymywał cudzej drogi do morza”" },
      { cite: "budget", after: "wydatków na tor wodny" },
    ],
  },
];

const claims: readonly DemoClaim[] = [
  {
    by: "analyst",
    on: [9, "08:30"],
    words: "ruch towarowy na Merwie wzrósł o ponad połowę",
    says: { type: "quantity", asOf: "2025-06-30" },
    entities: ["merwa"],
    evidence: [
      {
        source: "commissionReport",
        stance: "supports",
        quote: "Przewozy zwiększyły się o 61% w porównaniu z poprzednimi dwunastoma miesiącami.",
        locator: "s. 4",
        credibility: 2,
      },
    ],
    verdicts: [{ by: "reviewer", on: [5, "08:10"], value: "true" }],
  },
  {
    by: "analyst",
    on: [9, "08:36"],
    words: "po raz pierwszy od 1994 r. wspólnie utrzymują tor wodny",
    says: { type: "historical" },
    entities: ["wejland", "tarwia", "commission"],
    evidence: [
      {
        source: "commissionReport",
        stance: "supports",
        quote: "Wspólne utrzymanie toru wodnego przerwano w 1994 r.",
        locator: "s. 2, przypis 1",
        credibility: 1,
      },
    ],
    verdicts: [{ by: "reviewer", on: [5, "08:14"], value: "true" }],
  },
  {
    by: "analyst",
    on: [9, "08:45"],
    words:
      "Umowę o żegludze na Merwie podpisali 4 marca 2024 r. w Halsku minister transportu Wejlandu Tomir Walden i premier Tarwii Milda Ostrand",
    says: { type: "event", asOf: "2024-03-04" },
    entities: ["treaty", "summit", "walden", "ostrand", "halsk"],
    evidence: [
      {
        source: "treaty",
        stance: "origin",
        quote: "Sporządzono w Halsku dnia 4 marca 2024 r. w dwóch egzemplarzach.",
        locator: "klauzula końcowa",
        credibility: 1,
      },
    ],
    verdicts: [{ by: "reviewer", on: [5, "08:20"], value: "true" }],
  },
  {
    by: "analyst",
    on: [9, "08:52"],
    words: "znosi opłaty graniczne, które pobierano na śluzie w Halsku",
    says: { type: "state" },
    entities: ["treaty", "halsk"],
    evidence: [{ source: "treaty", stance: "supports", locator: "art. 4 ust. 2", credibility: 1 }],
    verdicts: [{ by: "reviewer", on: [5, "08:26"], value: "true" }],
  },
  {
    by: "analyst",
    on: [9, "09:05"],
    words: "przewieziono rzeką 2,9 mln ton ładunków wobec 1,8 mln ton rok wcześniej",
    says: { type: "quantity", asOf: "2025-06-30" },
    entities: ["merwa"],
    evidence: [
      {
        source: "commissionReport",
        stance: "supports",
        quote: "Od lipca 2024 do czerwca 2025 r. przewieziono 2,9 mln ton (poprzednio 1,8 mln ton).",
        locator: "tab. 1",
        credibility: 2,
      },
      { source: "portStatistics", stance: "partly-supports", locator: "arkusz „Żegluga”", credibility: 1 },
    ],
    verdicts: [
      {
        by: "reviewer",
        on: [5, "08:34"],
        value: "true",
        note: "Urząd podaje 2,86 mln ton; różnica to zaokrąglenie.",
      },
    ],
  },
  {
    by: "analyst2",
    on: [9, "10:10"],
    words: "Średni czas oczekiwania na śluzowanie w Halsku skrócił się z 19 do 6 godzin",
    says: { type: "quantity", asOf: "2025-06-30" },
    entities: ["halsk"],
    evidence: [
      { source: "commissionReport", stance: "supports", locator: "s. 11", credibility: 2 },
      {
        source: "courier",
        stance: "contradicts",
        quote: "W szczycie sezonu kapitanowie czekali i po osiem godzin.",
        credibility: 3,
      },
    ],
    verdicts: [
      {
        by: "reviewer",
        on: [4, "09:00"],
        value: "true",
        note: "Gazeta pisze o szczycie sezonu, teza o średniej rocznej: nie ma sprzeczności.",
      },
    ],
  },
  {
    by: "analyst2",
    on: [9, "10:16"],
    words: "Komisja tłumaczy to przede wszystkim likwidacją odprawy granicznej",
    says: { type: "attributed", speaker: "Komisja Żeglugi na Merwie" },
    entities: ["commission", "rezler"],
    evidence: [
      {
        source: "commissionReport",
        stance: "origin",
        quote: "O skróceniu postoju przesądziło zniesienie odprawy; remont wrót miał znaczenie drugorzędne.",
        locator: "s. 12, słowo sekretarza J. Rezlera",
        credibility: 2,
      },
    ],
    verdicts: [{ by: "reviewer", on: [4, "09:06"], value: "true" }],
  },
  {
    by: "analyst2",
    on: [8, "12:00"],
    words: "pod jej banderą przewieziono dwie trzecie ładunków",
    says: { type: "quantity", asOf: "2025-06-30" },
    entities: ["tarwia"],
    evidence: [{ source: "commissionReport", stance: "supports", locator: "tab. 3", credibility: 2 }],
    verdicts: [{ by: "reviewer", on: [4, "09:15"], value: "true" }],
  },
  {
    by: "analyst2",
    on: [8, "12:08"],
    words:
      "przeładunek w Lubgardzie, który w pierwszym roku umowy wzrósł o 23%, najbardziej od dziesięciu lat",
    says: { type: "superlative", asOf: "2025-06-30" },
    entities: ["lubgard"],
    evidence: [{ source: "portStatistics", stance: "supports", locator: "wiersz „Lubgard”", credibility: 1 }],
    verdicts: [{ by: "reviewer", on: [4, "09:24"], value: "true" }],
  },
  {
    by: "analyst2",
    on: [8, "12:15"],
    words: "Wejland pokrywa 73% wydatków na tor wodny",
    says: { type: "quantity", note: "51 z 70 mln euro; zob. tabela." },
    entities: ["wejland"],
    evidence: [{ source: "budget", stance: "supports", locator: "rozdz. 6, s. 41", credibility: 1 }],
    verdicts: [
      { by: "reviewer", on: [4, "09:31"], value: "true", note: "51/70 = 72,9%." },
      { by: "owner", on: [2, "12:40"], value: "true" },
    ],
  },
  {
    by: "analyst",
    on: [8, "13:20"],
    words:
      "Walden powiedział w Izbie Deputowanych, że Wejland „nie będzie bez końca utrzymywał cudzej drogi do morza”",
    says: { type: "attributed", speaker: "Tomir Walden", asOf: "2025-09-24" },
    entities: ["walden", "wejland"],
    evidence: [
      {
        source: "waldenSpeech",
        stance: "origin",
        quote: "Wejland nie będzie bez końca utrzymywał cudzej drogi do morza.",
        locator: "s. 87",
        credibility: 1,
      },
      { source: "courier", stance: "repeats", credibility: 2 },
    ],
    verdicts: [{ by: "reviewer", on: [4, "09:40"], value: "true" }],
  },
  {
    by: "analyst",
    on: [8, "13:28"],
    words: "Były to słowa kierowane przede wszystkim do własnych wyborców",
    says: { type: "assessment", confidence: "moderate" },
    entities: ["walden"],
  },
  {
    by: "analyst",
    on: [8, "13:35"],
    words: "Prawdopodobne jest przyjęcie pierwszego wariantu z okresem przejściowym dla Tarwii",
    says: { type: "forecast", likelihood: "likely" },
    entities: ["tarwia", "commission"],
  },
  {
    by: "analyst",
    on: [8, "13:41"],
    words:
      "Jeśli strony nie porozumieją się przed kolejnym sezonem, przewozy kontenerów bardzo prawdopodobnie przestaną rosnąć",
    says: { type: "conditional-forecast", likelihood: "very-likely" },
    entities: ["wejland", "tarwia"],
  },
];

/**
 * The finished commentary: written by three people, restored once, its facts verified, its sections signed off. Only the
 * page of a source has changed, which somebody has to look at before it is approved.
 */
export const waterway: DemoCommentary = {
  id: "0198d3a0-5f00-7000-8000-000000000001",
  title: "Rok umowy halskiej: żegluga na Merwie po zniesieniu odpraw",
  language: "pl",
  by: "analyst",
  on: [14, "08:10"],
  text: [
    p(
      "Rok po wejściu w życie umowy halskiej ruch towarowy na Merwie wzrósł o ponad połowę. Wejland i Tarwia po raz pierwszy od 1994 r. wspólnie utrzymują tor wodny. Nie uzgodniły jednak, kto zapłaci za pogłębienie dolnego odcinka rzeki.",
    ),
    heading("umowa", "Co zmieniła umowa halska?"),
    p(
      link("Umowę o żegludze na Merwie", "https://dziennik.wejland.example/2024/112"),
      " podpisali 4 marca 2024 r. w Halsku minister transportu Wejlandu Tomir Walden i premier Tarwii Milda Ostrand. Otwiera ona dla statków obu państw cały odcinek żeglowny o długości 318 km i znosi opłaty graniczne, które pobierano na śluzie w Halsku. Nadzór nad torem wodnym sprawuje Komisja Żeglugi na Merwie (KŻM), w której obie strony mają po trzy głosy",
      footnote(
        "Komisja działała także w latach 1961–1994, ale jej uchwały nie były wiążące, a protokołów nie ogłaszano.",
      ),
      ".",
    ),
    heading("koszty", "Kto zyskuje, a kto płaci?"),
    heading("perspektywy", "Jakie są perspektywy żeglugi na Merwie?"),
  ],
  changes,
  claims,
  signOffs: [{ by: "reviewer", on: [1, "09:30"], sections: ["lead", "umowa", "koszty", "perspektywy"] }],
};
