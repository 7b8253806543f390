import type { NamedEntity } from "#editor/mentions/name-index";
import { randomFrom } from "./seed.ts";

const syllables =
  "ba be bi bo bu ca ce ci da de do du fa fi ga gra go ha hu ja je ka ke ki ko kra la le li lo lu ma me mi mo mu na ne ni no nu pa pe po pra ra re ro ru sa se si so sta szy ta te to tra tu wa we wi wo za ze zo cza rze".split(
    " ",
  );
const endings = "ski cki ska ak ek iec owicz czyk enko uk ow in a o ka yn ło ro an er man ły".split(" ");
const given =
  "Jan Anna Piotr Maria Adam Olga Iwan Aleksander Ewa Marek Julia Paweł Zofia Tomasz Barbara Wiktor".split(
    " ",
  );
const bodies = "Ministerstwo Instytut Fundacja Stowarzyszenie Komitet Rada Urząd Związek Agencja Bank".split(
  " ",
);
const kinds = "Narodowy Krajowa Europejski Wschodnia Państwowy Centralna Regionalny".split(" ");

/** Names that stand in no text, of the sorts that a registry holds: 60 % people, 20 % bodies, 20 % places. */
export function decoys(count: number, seed = 1): NamedEntity[] {
  const { next: random, pick } = randomFrom(seed);
  const invented = () => {
    const word = pick(syllables) + pick(syllables) + (random() < 0.4 ? pick(syllables) : "") + pick(endings);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return Array.from({ length: count }, (_, at): NamedEntity => {
    const lot = random();
    const kind = lot < 0.6 ? "person" : lot < 0.8 ? "organisation" : "place";
    const name = {
      person: () => `${pick(given)} ${invented()}`,
      organisation: () => `${pick(bodies)} ${pick(kinds)} ${invented()}`,
      place: invented,
    }[kind]();
    const alias = { text: invented().slice(0, 4).toUpperCase(), lang: "pl", type: "abbreviation" } as const;
    return {
      id: `decoy-${at}`,
      kind,
      name: { pl: name, en: null },
      aliases: random() < 0.2 ? [alias] : [],
      adjective: null,
    };
  });
}
