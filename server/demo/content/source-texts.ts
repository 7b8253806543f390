import type { DemoText } from "../model.ts";

/** What was read of some of the sources, the oldest first: their quotes are looked for in it. Invented like they are. */
export const sourceTexts = {
  commissionReport: [
    {
      on: [15, "10:12"],
      text: `Żegluga na Merwie. Raport z pierwszego roku obowiązywania umowy

Wspólne utrzymanie toru wodnego przerwano w 1994 r. Przez trzydzieści lat każda ze stron pogłębiała tylko swój brzeg, a statki o zanurzeniu ponad 1,8 m zawracały w Halsku.

Przewozy

Od lipca 2024 do czerwca 2025 r. przewieziono 2,9 mln ton (poprzednio 1,8 mln ton). Przewozy zwiększyły się o 61% w porównaniu z poprzednimi dwunastoma miesiącami. Najwięcej przybyło kruszywa i zboża; kontenery stanowią nadal mniej niż jedną dziesiątą ładunków.

Postoje na śluzach

Średni czas oczekiwania na śluzowanie w Halsku wyniósł 6 godzin, rok wcześniej 19 godzin. O skróceniu postoju przesądziło zniesienie odprawy; remont wrót miał znaczenie drugorzędne.

Uwagi o danych

Tonaż podają sami przewoźnicy. Komisja sprawdziła na śluzach co dwudziesty zapis; różnice nie przekraczały czterech procent.`,
    },
  ],
  treaty: [
    {
      on: [15, "08:40"],
      text: `Umowa między Republiką Wejlandu a Republiką Tarwii o żegludze na Merwie

Art. 1. Strony zapewniają statkom obu bander swobodę żeglugi na całym szlaku.

Art. 2. Strony znoszą odprawę na śluzie w Halsku z dniem 1 lipca 2024 r.

Art. 7. Koszty utrzymania toru wodnego strony ponoszą po połowie.

Sporządzono w Halsku dnia 4 marca 2024 r. w dwóch egzemplarzach.`,
    },
  ],
  waldenSpeech: [
    {
      on: [15, "15:05"],
      text: `Stenogram z 41. posiedzenia Izby Deputowanych

Deputowany Tomir Walden:
Panie Marszałku! Wysoka Izbo! Wejland nie będzie bez końca utrzymywał cudzej drogi do morza. Mówię to z szacunkiem dla sąsiada, ale rachunek musi się zgadzać. (Oklaski)`,
    },
  ],
  courier: [
    {
      on: [15, "09:30"],
      text: `Barki czekają na głębszą rzekę

Umowa skróciła kolejki w Halsku, lecz nie zawsze. W szczycie sezonu kapitanowie czekali i po osiem godzin. – Odprawy nie ma, ale śluza jest jedna – mówi szyper z Lubgardu.

Port liczy na pogłębienie toru do 2,5 m.`,
    },
    {
      on: [2, "06:15"],
      text: `Barki czekają na głębszą rzekę

Umowa skróciła kolejki w Halsku, lecz nie zawsze. W szczycie sezonu kapitanowie czekali nawet kilka godzin. – Odprawy nie ma, ale śluza jest jedna – mówi szyper z Lubgardu.

Port liczy na pogłębienie toru do 2,5 m.

Sprostowanie: w pierwszej wersji artykułu podaliśmy czas, którego nie potwierdza Komisja Żeglugi.`,
    },
  ],
  gridReport: [
    {
      on: [15, "11:20"],
      text: `System Adequacy Outlook 2024

Wind met 38 per cent of gross consumption in 2024. Five years earlier its share was 20 per cent.

Planned storage covers about five hours of average demand. Longer calms will be met by imports and by reserve plants.`,
    },
  ],
  timetable: [
    {
      on: [9, "13:45"],
      text: `Freight timetable 2025: Halsk–Lubgard corridor

Mon–Sun: 14 pairs of paths (2024: 9).

Paths are booked six weeks ahead. Ad hoc paths depend on the state of the single-track section at Brenna.`,
    },
  ],
} as const satisfies Record<string, readonly DemoText[]>;
