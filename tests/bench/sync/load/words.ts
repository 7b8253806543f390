import type { Random } from "../../../support/seed.ts";

const vocabulary = (
  "rzeka śluza żegluga port barka kanał poziom woda susza ruch towar koszt plan most brzeg nurt w na do z i oraz że " +
  "według raportu ministerstwo podaje wzrost spadek przewozów rok kwartał miesiąc dane wskazują jednak część " +
  "inwestycja modernizacja odcinka dolnego środkowego Wisły Odry Noteci transport kolejowy drogowy udział procent"
).split(" ");

/** Endless prose, a letter at a time: sentences of words, with commas and full stops. */
export function* letters(random: Random): Generator<string, never> {
  for (;;) {
    const length = 5 + random.below(14);
    for (let word = 0; word < length; word++) {
      const chosen = random.pick(vocabulary);
      yield* word === 0 ? chosen.slice(0, 1).toUpperCase() + chosen.slice(1) : chosen;
      if (word === length - 1) yield ".";
      else if (random.next() < 0.08) yield ",";
      yield " ";
    }
  }
}
