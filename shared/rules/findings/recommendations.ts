import type { Recommendation } from "../../scorecard.ts";
import { countWord } from "../format.ts";
import { asSentenceStart, isolate, joinNames } from "../names.ts";

/** What one scorecard recommends. */
export interface Said {
  panelistId: string;
  name: string;
  recommendation: Recommendation;
}

interface Voice {
  name: string;
  says: "yes" | "no" | "both";
}

/**
 * How a panel is split, person by person: whoever sat in several interviews has one voice. Those on the smaller side
 * are named, because a dissent is kept, never voted away.
 */
export function dissentWords(said: readonly Said[]): string {
  const voices = voicesOf(said);
  if (voices.length === 0) return "Nobody has recommended anything yet.";
  const of = (says: Voice["says"]) => voices.filter((voice) => voice.says === says);
  const [yes, no, both] = [of("yes"), of("no"), of("both")];
  const torn =
    both.length === 0
      ? ""
      : ` ${namesOf(both)} ${verb(both)} yes in one interview and no in another.`;
  if (yes.length === 0 && no.length === 0) return torn.trim();
  if (yes.length === 0 || no.length === 0) {
    const side = yes.length > 0 ? "yes" : "no";
    const those = yes.length > 0 ? yes : no;
    // Beside somebody who is torn, "all" would be wrong.
    return torn === ""
      ? unanimous(those, side)
      : `${namesOf(those)} ${verb(those)} ${side}.${torn}`;
  }
  if (yes.length === no.length)
    return `The panel is split: ${namesOf(yes)} ${verb(yes)} yes, ${namesOf(no)} ${verb(no)} no.${torn} Both stand in the record.`;
  const [more, fewer, word] = yes.length > no.length ? [yes, no, "no"] : [no, yes, "yes"];
  const majority = asSentenceStart(countWord(more.length));
  return `${majority} ${verb(more)} ${word === "no" ? "yes" : "no"}; ${namesOf(fewer)} ${verb(fewer)} ${word}, and that stands in the record.${torn}`;
}

const verb = (voices: readonly Voice[]) => (voices.length === 1 ? "says" : "say");

const namesOf = (voices: readonly Voice[]) => joinNames(voices.map((voice) => isolate(voice.name)));

function unanimous(voices: readonly Voice[], side: string): string {
  if (voices.length === 1) return `${namesOf(voices)} says ${side}.`;
  if (voices.length === 2) return `Both say ${side}.`;
  return `All ${countWord(voices.length)} say ${side}.`;
}

function voicesOf(said: readonly Said[]): Voice[] {
  const people = Map.groupBy(said, (one) => one.panelistId);
  return [...people.values()].map((own) => {
    const yes = own.filter((one) => one.recommendation.endsWith("yes")).length;
    return {
      name: own[0]!.name,
      says: yes === own.length ? "yes" : yes === 0 ? "no" : "both",
    };
  });
}
