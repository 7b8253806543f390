/**
 * Words that the endings of polish-forms.ts do not explain, with all their forms. The ones with a dash before them
 * are added to the regular forms, the others stand instead of them.
 */
const table = `
niemcy: niemiec niemcom niemcami niemczech
węgry: węgier węgrom węgrami węgrzech
włochy: włoch włochom włochami włoszech
czechy: czech czechom czechami czechach
prusy: prus prusom prusami prusiech prusach
chiny: chin chinom chinami chinach
polska: polski polsce polskę polską polsko
indie: indii indiom indiami indiach
kielce: kielc kielcom kielcami kielcach
tychy: tychów tychom tychami tychach
ateny: aten atenom atenami atenach
ojciec: ojca ojcu ojcem ojcze
dzień: dnia dniowi dniem dniu
tydzień: tygodnia tygodniowi tygodniem tygodniu
pies: psa psu psem psie
kupiec: kupca kupcowi kupcem kupcu
niemiec: niemca niemcowi niemcem niemcu
święty: świętego świętemu świętym święta świętej świętą
piotr: piotra piotrowi piotrem piotrze
chrystus: chrystusa chrystusowi chrystusem chrystusie
jezus: jezusa jezusowi jezusem jezusie
białystok: białegostoku białemustokowi białymstokiem białymstoku
rzeczpospolita: rzeczypospolitej rzeczpospolitej rzeczpospolitą
-miasto: mieście
-ciało: ciele
-światło: świetle
-kościół: kościele kościoła kościołowi kościołem
-anioł: aniele
-księżyc: księżyca księżycem księżycu
-ksiądz: księdza księdzu księdzem
-król: króla królowi królem królu
-książę: księcia księciu księciem
-ręka: ręce
-rok: roku
-lato: lecie
-las: lesie
-brat: bracie
-dąb: dębu dębem dębie dęba dębowi
-zjazd: zjeździe
-wyjazd: wyjeździe
-gwiazda: gwieździe
-ocean: oceanie
-wieś: wsi wsią
-rzesz: rzeszy
-lew: lwa lwu lwem lwie lwowi
-sejm: sejmu
-mieszko: mieszka
-wielkanoc: wielkanocy wielkanocą
-narew: narwi narwią
-brześć: brześcia
-ukraina: ukrainie
-kozioł: kozła kozłowi kozłem koźle
-orzeł: orła orłowi orłem orle
-osioł: osła osłowi osłem ośle
-kocioł: kotła kotłowi kotłem kotle
-gołąb: gołębia gołębiowi gołębiem gołębiu gołębie
-jastrząb: jastrzębia jastrzębiowi jastrzębiem jastrzębiu
-mąż: męża mężowi mężem mężu
-wąż: węża wężowi wężem wężu
`;

export interface Irregular {
  readonly forms: readonly string[];
  /** Whether the regular forms hold as well. */
  readonly beside: boolean;
}

export const irregulars: ReadonlyMap<string, Irregular> = new Map(
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [word = "", forms = ""] = line.split(": ");
      const beside = word.startsWith("-");
      return [beside ? word.slice(1) : word, { forms: forms.split(" "), beside }];
    }),
);
