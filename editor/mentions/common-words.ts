import { inflect } from "./polish-forms.ts";

const list = (words: string) => words.trim().split(/\s+/);
const inflected = (words: string) => new Set(list(words).flatMap((word) => [...inflect(word, "name")]));
const once = <T>(make: () => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Nouns after which a person's name is the name of a street, a school, a prize. */
const named = once(
  () =>
    new Set([
      ...inflected(
        "ulica aleja plac most rondo lotnisko port szkoła liceum gimnazjum technikum fundacja instytut uniwersytet akademia szpital stadion muzeum osiedle park skwer bulwar stypendium nagroda teatr kino stacja dworzec pałac zamek kopiec hotel centrum wyspa przylądek cieśnina rezydencja krater okręt fregata statek",
      ),
      ...list(
        "ul al pl os im imienia street avenue square bridge airport school university prize foundation institute",
      ),
    ]),
);
export const givesItsName = (key: string) => named().has(key);

/** What is called after places: hotel Moskwa. */
const venues = once(() =>
  inflected(
    "hotel kino teatr restauracja kawiarnia bar klub statek okręt fregata prom pociąg osiedle pensjonat",
  ),
);
export const isVenue = (key: string) => venues().has(key);

/** Nouns that begin the names of bodies, so that what follows is a part of the name: Bank Rosji, Głos Europy. */
const bodies = once(
  () =>
    new Set([
      ...inflected(
        "bank głos radio rada uniwersytet instytut fundacja muzeum teatr partia ruch front związek komitet stowarzyszenie kompania gazeta dziennik kurier dom fundusz towarzystwo kolegium forum liga puchar wielka wielki nowa nowy nowe górny górna dolny dolna stary stara zielona zielony biała biały czarna czarny północna południowa wschodnia zachodnia północny południowy wschodni zachodni",
      ),
      ...list(
        "bank radio voice council university institute new north south east west northern southern eastern western great upper lower",
      ),
    ]),
);
export const beginsABody = (key: string) => bodies().has(key);

/** What stands with a capital before a name without being a part of another one. */
const titles = once(
  () =>
    new Set([
      ...inflected(
        "prezydent premier minister ministra marszałek kanclerz król królowa papież kardynał biskup arcybiskup generał pan pani profesor doktor senator poseł posłanka szef szefowa książę przewodniczący przewodnicząca ambasador rzecznik rzeczniczka sekretarz komisarz lider liderka prezes dyrektor przywódca dowódca kandydat republika królestwo federacja",
      ),
      ...list(
        "president prime minister chancellor king queen pope cardinal bishop general mr mrs ms dr sir lord lady professor senator secretary commissioner ambassador speaker governor judge justice chairman chairwoman republic kingdom federation captain colonel former foreign defence defense but and when while after before since as if in on at for with from by the under against",
      ),
    ]),
);
export const isTitle = (key: string) => titles().has(key);

/** Surnames that are ordinary words as well. At the beginning of a sentence their capital says nothing. */
const ordinary = once(() =>
  inflected(
    "kot mróz wilk baran duda kowal zając lis sowa kruk wróbel sikora król góra wrona czech maj sobota niedziela piątek dudek kozioł dąbrowa bury biały czarny szary cichy mały stary młody głowa noga ręka broda kos szpak bocian jeleń dąb klon jawor wierzba groch kapusta ogórek marchewka pączek placek masło miód bieda gąsior ziemia zima lato jesień wiosna kiełbasa ryba szczupak leszcz karp sum kaczor kogut kura kania ptak wójt młynarz bednarz kucharz krawiec szewc kołodziej stolarz rybak myśliwiec żak wolny wesoły smutny nowy długi gruby łysy rudy siwy cieśla dzik byk kozak tatar niemiec prus turek włoch węgier szwed rak osa mucha komar żaba gołąb dzięcioł słowik czapla bąk pająk żuk kret mysz szczur bóbr sarna łoś żubr koń krowa wół cielę kaczka gęś czyż gil kawka jastrząb orzeł sokół topola brzoza sosna świerk jodła grab buk wiśnia śliwa gruszka jabłko chmiel owies żyto pszenica kasza kluska żur barszcz bigos kotlet deska belka młot piła siekiera topór miecz tarcza łuk strzała kula kamień skała woda rzeka potok staw morze wyspa pole las łąka sad ogród dom chata zamek wieża mur brama okno próg dach piec stół krzesło ława skrzynia beczka dzban garnek kubek łyżka nóż widelec czas rok dzień noc ranek wieczór świt zmierzch grudzień styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień listopad głód susza burza wicher grom deszcz śnieg grad rosa mgła chmura słońce księżyc gwiazda pokora rada zgoda sława chwała wiara nadzieja pokój wojna bitwa walka żołnierz rycerz hetman biskup kanonik pop mnich pisarz sędzia kat banach chudy krzywy prosty ostry tępy bystry mądry głupi drab rus pan kupiec bar duma dziadek babka wujek kum swat brat siostra",
  ),
);
const ordinaryEnglish = once(
  () =>
    new Set(
      list(
        "may bush rice brown white black green young long short king bishop cook baker fox wolf bird stone wood hill field lake may rush west north page bell ball best good hope love price rich poor sharp strong swift turkey china jordan chad mark will bill grant frost snow rain",
      ),
    ),
);
export const isOrdinaryWord = (key: string, lang: "pl" | "en") =>
  lang === "pl" ? ordinary().has(key) : ordinaryEnglish().has(key);

/** Whoever does this is a person. */
const says =
  /^(?:po|od|za|s|do|wy|u|na|o|prze|przy|roz)?(?:powiedzia|mówi|dał|dała|dodał|dodaje|uważa|sądzi|twierdzi|stwierdz|ocenia|ocenił|podkreśl|zaznacz|świadcz|pewni|zapewni|powiada|napisa|pisze|pyta|pytał|przyzna|wyjaśni|tłumacz|argument|przekon|zauważ|strzeg|apel|krytyk|przypomni|inform|proponowa|proponuj|obiec|deklar|podpisa|spotka|odwiedzi|jecha|rzuci|mówił|komentowa|wezwa|zwróci|rządził|kierował|wygra|przegra|rozmawia|spotyka)|^(?:said|says|told|added|warned|argued|wrote|announced|met|called|replied|insisted|denied|promised|signed)$/;
export const isSpeaking = (key: string) => says.test(key);

/** English nouns whose name a name before them is a part of: Macron Street. */
const namedEnglish = new Set(
  list(
    "street avenue road square bridge county airport university institute school college prize award foundation center centre hall tower boulevard hospital stadium library cup lane park museum theatre theater building station highway drive medal lecture initiative agency bank council fund group company party league times post review press service news radio airlines railways federation association committee club tribune society",
  ),
);
export const takesAName = (key: string) => namedEnglish.has(key);

/** What makes of a surname anybody's: statystyczny Kowalski. */
export const anybodys = new Set(
  list(
    "statystyczny statystycznego statystycznemu statystycznym przeciętny przeciętnego przeciętnemu przeciętnym zwykły zwykłego",
  ),
);

/** Words that are acronyms as well, so that in a line of capitals nothing tells them apart. */
export const shortWords = new Set(
  list(
    "po on ona ono za do to na od pod nad by us who it no so as up is at un an la le ma my wy ta te ci co da go im ja je ku mi mu nim nie",
  ),
);

/** Prepositions after which a capitalised word is a place rather than a given name. */
export const placing = new Set(
  list("w we z ze do od na dla przez o po u pod nad przy ku za między przed in to from of at near over"),
);

/** The endings that a Polish acronym or a foreign name takes after a hyphen or an apostrophe: MSZ-etu, Coale’em. */
export const attachedEndings = new Set(
  list(
    "a u owi em iem e ie y i ów om ami ach m ą ę o go mu ego emu et etu etowi etem ecie ce cie cy ka ki kę ką dzie zie sie rze le wie",
  ),
);
