import { counted } from "../format.ts";
import { asSentenceStart } from "../names.ts";
import { plain, stressed, type Finding } from "./finding.ts";

/** Whether a job description can be handed out, by how many blanks nobody has filled. */
export function jobFinding(blanks: number): Finding {
  if (blanks === 0) return [plain("Nothing is blank: "), stressed("it can be handed out.")];
  const are = blanks === 1 ? "is" : "are";
  return [
    plain(`${asSentenceStart(counted(blanks, "blank"))} ${are} left: `),
    stressed(
      blanks === 1 ? "fill it before anybody reads it." : "fill them before anybody reads it.",
    ),
  ];
}
