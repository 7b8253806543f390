/** Why a sentence is worth checking; the first that holds decides of what kind the claim is. */
export const reasonKinds = ["attribution", "superlative", "cause", "figure", "date"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export type StatementLanguage = "pl" | "en";

export interface Rule {
  readonly kind: ReasonKind;
  readonly pattern: RegExp;
}

/** A word's edge that knows Polish letters, which \b does not. */
const begin = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const words = (alternatives: string, flags = "giu") => new RegExp(`${begin}(?:${alternatives})${end}`, flags);
const stems = (alternatives: string) => new RegExp(String.raw`${begin}(?:${alternatives})\p{L}*`, "giu");

const number = String.raw`\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;

const plMonths =
  "stycz(?:eń|nia|niu)|lut(?:y|ego|ym)|mar(?:zec|ca|cu)|kwie(?:cień|tnia|tniu)|maj(?:a|u)?|czerw(?:iec|ca|cu)|lip(?:iec|ca|cu)|sierp(?:ień|nia|niu)|wrze(?:sień|śnia|śniu)|październik(?:a|u)?|listopad(?:a|zie)?|grud(?:zień|nia|niu)";
const enMonths = "January|February|March|April|May|June|July|August|September|October|November|December";
const year = String.raw`(?:1[5-9]|20)\d{2}`;

const plDates = [
  String.raw`\d{1,2}(?:[–-]\d{1,2})?\.?\s(?:${plMonths})(?:\s(?:br\.|${year}(?:\sr\.|\sroku)?))?`,
  String.raw`(?:w|we|od|do|po|przed|na początku|pod koniec|w połowie)\s(?:${plMonths})(?:\s(?:br\.|${year}(?:\sr\.|\sroku)?))?`,
  String.raw`(?:w|od|do|po|przed|z|roku)\s${year}(?:\s?r\.|\sroku)?|${year}\s?r\.|${year}\sroku`,
  String.raw`\d{1,2}\.\d{1,2}\.${year}|${year}-\d{2}-\d{2}`,
].join("|");
const enDates = [
  String.raw`\d{1,2}(?:st|nd|rd|th)?\s(?:${enMonths})(?:\s${year})?|(?:${enMonths})\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s${year})?`,
  String.raw`(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter)\s(?:late\s|early\s|mid-)?(?:${enMonths})(?:\s${year})?`,
  String.raw`(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom)\s(?:late\s|early\s)?${year}|${year}-\d{2}-\d{2}`,
].join("|");

const plRules: readonly Rule[] = [
  {
    kind: "attribution",
    pattern: stems(
      "powiedzia[łl]|zapowiedzia[łl]|zapowiada|podkreśli[łl]|poinformowa[łl]|informuj|oświadczy[łl]|stwierdzi[łl]|twierdz(?:i|ą)|oceni(?:[łl]|a|ają)|doda[łl]|zaznaczy[łl]|przyzna[łl]|uważa|według|zdaniem|zadeklarowa[łl]|ogłosi[łl]|zarzuci[łl]|zapewni[łl]|ostrzeg[łl]|zaprzeczy[łl]|skrytykowa[łl]|oskarży[łl]|przekaza[łl]|poda[łl]|wyjaśni[łl]|argumentowa[łl]|napisa[łl]",
    ),
  },
  {
    kind: "superlative",
    pattern: new RegExp(
      [
        // Sąd Najwyższy is a name.
        String.raw`${begin}(?:naj|Naj(?!wyższ))(?!pierw|wyż(?:ej|si)|bliż|em|ęci|[oó]w|nowsz|mniej\s(?:przez|jeden))\p{L}*(?:sz(?:y|a|e|ych|ym|ymi|ej|ą|ego|emu)|si|iej)${end}`,
        String.raw`${begin}(?:[Jj]edyn(?:y|a|e|ym|ą|ego|ej)|[Pp]o raz pierwszy|[Pp]ierwsz\p{L}+ w historii|[Rr]ekordow\p{L}*|[Bb]ezprecedensow\p{L}*|[Nn]igdy (?:dotąd|wcześniej))${end}`,
      ].join("|"),
      "gu",
    ),
  },
  {
    kind: "cause",
    pattern: new RegExp(
      String.raw`${begin}(?:ponieważ|gdyż|dlatego|wskutek|na skutek|w wyniku|w rezultacie|z powodu|dzięki|w następstwie|w odpowiedzi na|w konsekwencji|wobec czego)${end}|${begin}(?:spowodowa|doprowadzi|przyczyni|wynika(?:ją|ło|ła)?\sz|skutk(?:uj|owa|iem|ują)|konsekwencj)\p{L}*`,
      "giu",
    ),
  },
  {
    kind: "date",
    pattern: words(plDates),
  },
  {
    kind: "figure",
    pattern: new RegExp(
      String.raw`${begin}(?:(?:ok\.|około|ponad|blisko|prawie|niemal|co najmniej)\s)?(?:${number})(?:\s|\u00a0)?(?:%|‰|proc\.|procent\p{L}*|p\.?\s?proc\.|pkt\s?proc\.|(?:tys\.|mln|mld|bln|tysi\p{L}+|milion\p{L}*|miliard\p{L}*)(?:\s\p{L}+)?|\p{Ll}{2,})|${begin}(?:po[łl]ow(?:a|y|ę|ą|ie)|co (?:drugi|trzeci|czwarty|piąty|dziesiąty)|(?:dwu|trzy|cztero|pięcio|kilku|dziesięcio)krotn\p{L}+|(?:dwa|trzy|cztery) razy)${end}`,
      "giu",
    ),
  },
];

const enRules: readonly Rule[] = [
  {
    kind: "attribution",
    pattern: words(
      "said|says|told|announced|stated|claim(?:s|ed)|according to|warn(?:s|ed)|denied|denies|argue[sd]|report(?:s|ed)|insist(?:s|ed)|accuse[sd]|confirm(?:s|ed)|admitted|promised|pledged|predict(?:s|ed)|declared|estimate[sd]|wrote|added that",
    ),
  },
  {
    kind: "superlative",
    pattern: new RegExp(
      String.raw`${begin}(?:the (?:most|least|largest|biggest|highest|lowest|smallest|longest|shortest|fastest|slowest|oldest|youngest|worst|best|strongest|weakest|greatest|only|deadliest|poorest|richest|heaviest|deepest|earliest|cheapest|costliest|first \p{L}+ (?:ever|in history|since))|record(?:-breaking| high| low)?|unprecedented|for the first time|never before|first ever)${end}`,
      "giu",
    ),
  },
  {
    kind: "cause",
    pattern: words(
      "because|due to|led to|leads to|as a result|caused|causes|resulted in|thanks to|therefore|consequently|owing to|in response to|prompted|triggered",
    ),
  },
  { kind: "date", pattern: words(enDates, "gu") },
  {
    kind: "figure",
    pattern: new RegExp(
      String.raw`(?:${begin}(?:about|around|over|nearly|almost|more than|less than|at least|some)\s)?(?:[$€£]\s?\d[\d,.]*(?:\s(?:thousand|million|billion|trillion)|(?:k|m|bn))?|${begin}\d[\d,]*(?:\.\d+)?(?:\s?%|\s(?:per cent|percent|percentage points?|(?:thousand|million|billion|trillion)(?:\s\p{L}+)?|\p{Ll}{3,})))|${begin}(?:half of|a third of|two thirds of|a quarter of|one in (?:two|three|four|five|ten)|(?:doubled|tripled|halved|quadrupled)|(?:two|three|four|ten) times)${end}`,
      "giu",
    ),
  },
];

/** In the order in which they are tried: what one rule took is not looked at again. */
export const rules: Readonly<Record<StatementLanguage, readonly Rule[]>> = { pl: plRules, en: enRules };
