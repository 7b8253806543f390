import { accepted, exchange } from "../writer.ts";
import { edits } from "./edits.ts";
import { type Game, beginGame, twiceIn, writerOf } from "./game.ts";
import type { Letter } from "./model.ts";
import { type Standing, lettersIn } from "./reading.ts";

const phases = 6;
const editsEach = 4;

/** Plays a game to its end and returns what was found wrong when all had met: nothing, if all is well. */
export function play(seed: number): string[] {
  const game = beginGame(seed);
  const everybody = game.writers.map((_, who) => who);
  try {
    for (let phase = 1; phase <= phases; phase++) {
      for (const who of everybody)
        for (let n = game.random.below(editsEach + 1); n > 0; n--) game.random.pick(edits)(game, who);
      const absent = phase < phases && everybody.length > 2 ? game.random.below(6) : -1;
      meet(
        game,
        everybody.filter((who) => who !== absent),
      );
      if (absent in everybody) continue;
      const wrong = faults(game);
      if (wrong.length > 0) return wrong.map((fault) => `phase ${phase}: ${fault}`);
      game.locks.clear();
      game.fresh.clear();
    }
    return [];
  } finally {
    for (const { leave } of game.writers) leave();
  }
}

function meet(game: Game, together: readonly number[]): void {
  exchange(together.map((who) => writerOf(game, who)));
  game.model.meet(together);
  for (const { putBack } of game.writers)
    for (const letter of putBack.splice(0).join("")) game.free.add(`${letter} put back`);
  // What came between a claim's words belongs to it from then on.
  for (const who of together) Array.from(leaked(game, lettersIn(writerOf(game, who).text())));
}

function faults(game: Game): string[] {
  const texts = game.writers.map(({ doc }) => accepted(doc));
  const [text] = texts;
  if (!text) return [];
  if (texts.some((other) => !other.eq(text))) return ["the texts differ"];
  for (const letter of twiceIn(text)) game.free.add(letter);
  // Deleted by one while another made its block anew.
  for (const { letter } of lettersIn(text)) if (game.model.isDeleted(0, letter)) game.free.add(letter);
  const letters = lettersIn(text).filter(({ letter }) => !game.free.has(letter));
  return [...lost(game, letters), ...leaked(game, letters)];
}

/** A letter that was tagged, and that nobody deleted or untagged, carries the claim. */
function* lost(game: Game, letters: readonly Standing[]): Iterable<string> {
  const { model, free } = game;
  const standing = new Map(letters.map((each) => [each.letter, each]));
  for (const letter of model.letters()) {
    if (free.has(letter) || model.isDeleted(0, letter)) continue;
    const found = standing.get(letter);
    if (!found) yield `${letter} is gone`;
    else
      for (const claim of model.claimsOn(0, letter))
        if (!found.claims.has(claim) && !free.has(`${letter} ${claim}`)) yield `${letter} lost ${claim}`;
  }
}

/**
 * A letter that was never inside a claim does not carry it, unless it was typed inside, put back by the rescue of
 * words, or came between its words when not everybody had seen it yet.
 */
function* leaked(game: Game, letters: readonly Standing[]): Iterable<string> {
  for (const [index, each] of letters.entries()) {
    for (const claim of each.claims) {
      const { letter } = each;
      if (game.model.everTagged(letter, claim) || game.free.has(`${letter} ${claim}`)) continue;
      if (game.free.has(`${letter} put back`)) continue;
      const tagged = (other: Standing) =>
        other.block === each.block && other.claims.has(claim) && game.model.everTagged(other.letter, claim);
      const between = letters.slice(0, index).some(tagged) && letters.slice(index + 1).some(tagged);
      if (game.fresh.has(letter) && (between || cameBetween(game, letter, claim)))
        game.free.add(`${letter} ${claim}`);
      else yield `${letter} got ${claim}`;
    }
  }
}

/** Whether a letter came between words of a claim, or where its neighbours have been deleted since. */
function cameBetween({ beside, fresh, model }: Game, letter: Letter, claim: string): boolean {
  return [0, 1].every((side) => {
    let next: Letter | null = beside.get(letter)?.[side] ?? null;
    const seen = new Set<Letter>([letter]);
    while (next !== null && !seen.has(next)) {
      seen.add(next);
      if (model.everTagged(next, claim) || model.isDeleted(0, next)) return true;
      next = fresh.has(next) ? (beside.get(next)?.[side] ?? null) : null;
    }
    return false;
  });
}
