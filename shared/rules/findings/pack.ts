import type { ItemKind } from "../../kit.ts";
import { counted, formatMinutes } from "../format.ts";
import { asSentenceStart, joinNames } from "../names.ts";
import { type Finding, plain, sentences, stressed } from "./finding.ts";

export interface PackedRound {
  minutes: number;
  items: readonly { content: { kind: ItemKind } }[];
}

/** What a candidate goes through, and how many interviews are planned; without a number, what one interview holds. */
export function packFinding(rounds: readonly PackedRound[], planned: number | null): Finding {
  const kinds = rounds.flatMap((round) => round.items.map((item) => item.content.kind));
  if (kinds.length === 0) return [plain("No questions or exercises are prepared yet.")];
  const minutes = rounds.reduce((sum, round) => sum + round.minutes, 0);
  if (planned === null)
    return [stressed(`${asSentenceStart(itemWords(kinds))}, ${formatMinutes(minutes)} in all.`)];
  return sentences(
    [
      plain(`Every candidate goes through ${counted(rounds.length, "round")}: `),
      stressed(`${itemWords(kinds)}, ${formatMinutes(minutes)} in all.`),
    ],
    [
      plain(
        planned === 0
          ? "No interview is planned yet."
          : `${asSentenceStart(counted(planned, "interview"))} ${planned === 1 ? "is" : "are"} planned.`,
      ),
    ],
  );
}

/** `five questions, one role-play and one case study` */
export function itemWords(kinds: readonly ItemKind[]): string {
  const count = (wanted: ItemKind) => kinds.filter((kind) => kind === wanted).length;
  return joinNames(
    [
      { times: count("question"), one: "question", many: "questions" },
      { times: count("role-play"), one: "role-play", many: "role-plays" },
      { times: count("case-study"), one: "case study", many: "case studies" },
    ]
      .filter(({ times }) => times > 0)
      .map(({ times, one, many }) => counted(times, one, many)),
  );
}
