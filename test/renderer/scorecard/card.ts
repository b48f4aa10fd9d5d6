import type { Scorecard } from "../../../shared/scorecard.ts";

export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
export const author = id(1);

const anchors = {
  1: "Talks price of the product.",
  2: "Asks whether it costs much.",
  3: "Gets one figure.",
  4: "Builds the sum with the customer.",
  5: "Ties the sum to a date.",
};

const question = {
  id: "q",
  competency: "discovery",
  style: "behavioural",
  text: "Tell me about a deal you lost.",
  followUps: ["What would you do today?"],
  strong: ["Names an own mistake."],
  weak: ["Blames the price."],
  roles: "all",
} as const;

/** A draft of a question and a case study with two criteria, begun by nobody. */
export const card: Scorecard = {
  id: id(2),
  interviewId: id(3),
  status: "draft",
  submittedAt: null,
  weightsVersion: null,
  savedAt: null,
  panelist: { id: author, name: "Hanna Virtanen" },
  candidate: { id: id(4), name: "Yuki Tanabe" },
  opening: { id: id(5), title: "Account executive", frozen: false },
  round: { id: id(6), name: "First conversation" },
  startsAt: Date.UTC(2026, 10, 23, 9),
  timeZone: "Europe/Oslo",
  items: [
    {
      id: id(7),
      builtInId: null,
      title: question.text,
      minutes: 8,
      content: {
        kind: "question",
        question: {
          ...question,
          followUps: [...question.followUps],
          strong: [...question.strong],
          weak: [...question.weak],
        },
      },
      criteria: [{ id: id(11), competencyId: id(21), text: "Discovery", anchors }],
    },
    {
      id: id(8),
      builtInId: null,
      title: "The berth plan",
      minutes: 40,
      content: {
        kind: "case-study",
        caseStudy: {
          id: "c",
          title: "The berth plan",
          roles: [],
          summary: "A port loses berth windows.",
          prepMinutes: 10,
          presentMinutes: 10,
          discussMinutes: 20,
          brief: "Nine windows a month are missed.",
          data: { columns: ["Month", "Missed"], rows: [["May", 9]], note: "Estimated." },
          deliverable: "One page.",
          panelQuestions: ["What if the union says no?"],
          modelPoints: ["Puts a price on it."],
          traps: ["Trusts the estimate."],
          rubric: [],
        },
      },
      criteria: [
        {
          id: id(12),
          competencyId: id(22),
          text: "Puts a price on the problem",
          anchors: { 1: "No numbers.", 3: "One number.", 5: "A sum with a date." },
        },
        { id: id(13), competencyId: id(21), text: "Asks before answering", anchors },
      ],
    },
  ],
  competencyNames: { [id(21)]: "Discovery", [id(22)]: "Business sense" },
  ratings: [],
  changes: { ratings: [], recommendation: [] },
  recommendation: null,
  note: "",
  sealed: true,
  late: false,
  submitted: 1,
  expected: 3,
  cancelled: false,
  mine: true,
};

const rating = (criterionId: string) => ({
  criterionId,
  take: 1 as const,
  level: 4,
  notAssessed: false,
  evidence: "“We manage.” Three follow-ups.",
});

/** Everything answered, nothing submitted. */
export const fullCard: Scorecard = {
  ...card,
  savedAt: Date.UTC(2026, 10, 23, 10),
  ratings: [11, 12, 13].map((n) => rating(id(n))),
  recommendation: "yes",
  note: "Calm under pressure.",
};
