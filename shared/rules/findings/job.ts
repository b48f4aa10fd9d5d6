import { counted } from "../format.ts";
import { asSentenceStart } from "../names.ts";
import { plain, stressed, type Finding } from "./finding.ts";

/** Whether a job description can be handed out: how many blanks nobody has filled, and how many phrases may keep people away. */
export function jobFinding(blanks: number, flagged: number): Finding {
  if (blanks === 0 && flagged === 0)
    return [
      plain("Nothing is blank, and no word was flagged: "),
      stressed("it can be handed out."),
    ];
  if (flagged === 0)
    return [
      plain(`${left(blanks)}, `),
      stressed("and no word here was flagged as shutting people out."),
    ];
  const may = `${counted(flagged, "phrase")} may keep good people away.`;
  if (blanks === 0) return [plain("Nothing is blank, "), stressed(`but ${may}`)];
  return [plain(`${left(blanks)}, `), stressed(`and ${may}`)];
}

const left = (blanks: number) =>
  `${asSentenceStart(counted(blanks, "blank"))} ${blanks === 1 ? "is" : "are"} left`;
