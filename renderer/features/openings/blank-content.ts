import type { ItemKind, KitContent } from "../../../shared/kit.ts";
import type { NewItem, Opening } from "../../../shared/opening.ts";
import { itemMinutes, questionMinutes } from "../../../shared/rules/kit.ts";

const newTexts = {
  question: "New question",
  "role-play": "New role-play",
  "case-study": "New case study",
};

/** Nobody has named it yet. */
export function isBlank(content: KitContent): boolean {
  if (content.kind === "question") return content.question.text === newTexts.question;
  const { title } = content.kind === "role-play" ? content.rolePlay : content.caseStudy;
  return title === newTexts[content.kind];
}

const anchors = { 1: "", 3: "", 5: "" };

/** A part to write, with the frame that every one of its kind has. `competencyId` is what it rates at first. */
export function blankItem(kind: ItemKind, opening: Opening, competencyId: string): NewItem {
  const id = `written-${crypto.randomUUID()}`;
  const roles = opening.role.builtInId === null ? [] : [opening.role.builtInId];
  const rubric = [
    { id: `line-${crypto.randomUUID()}`, criterion: "", competency: competencyId, anchors },
  ];
  if (kind === "question")
    return {
      content: { kind, question: blankQuestion(id, competencyId) },
      minutes: questionMinutes,
    };
  const content =
    kind === "role-play"
      ? ({ kind, rolePlay: { ...blankRolePlay, id, roles, rubric } } as const)
      : ({ kind, caseStudy: { ...blankCaseStudy, id, roles, rubric } } as const);
  return { content, minutes: itemMinutes(content) };
}

const blankQuestion = (id: string, competency: string) => ({
  id,
  competency,
  style: "behavioural" as const,
  text: newTexts.question,
  followUps: [],
  strong: [],
  weak: [],
  roles: "all" as const,
});

const phase = (name: string, minutes: number, who: "panel" | "candidate" | "both") => ({
  name,
  minutes,
  who,
  whatHappens: "",
});

const blankRolePlay = {
  title: newTexts["role-play"],
  summary: "",
  totalMinutes: 20,
  phases: [
    phase("Briefing", 2, "panel"),
    phase("Preparation", 5, "candidate"),
    phase("The conversation", 8, "both"),
    phase("Scoring", 5, "panel"),
  ],
  candidateCard: { situation: "", goal: "", youKnow: [], rules: [] },
  actorCard: {
    persona: "",
    mood: "",
    openingLine: "",
    releaseIfAsked: [],
    objections: [],
    endsWhen: "",
  },
  secondTake: null,
};

const blankCaseStudy = {
  title: newTexts["case-study"],
  summary: "",
  prepMinutes: 60,
  presentMinutes: 10,
  discussMinutes: 10,
  brief: "",
  data: { columns: [], rows: [], note: "" },
  deliverable: "",
  panelQuestions: [],
  modelPoints: [],
  traps: [],
};
