import { beforeAll, describe, expect, it } from "vitest";
import { prepare, renderCss, renderHtml } from "../../../electron/documents/render.ts";
import { builtInCaseStudies, builtInRolePlays } from "../../../shared/content/content.ts";
import type { KitContent } from "../../../shared/kit.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makeOpening } from "../../helpers/make.ts";

const workspace = new TestWorkspace();
let ids: { exercise: string; question: string };

beforeAll(async () => {
  const openingId = await makeOpening(workspace, { title: "SENTINEL opening" });
  const { rounds } = await workspace.ok("opening.get", { id: openingId });
  const items = rounds.flatMap((round) => round.items);
  const first = (question: boolean) =>
    items.find(({ content }) => (content.kind === "question") === question)!.id;
  ids = { exercise: first(false), question: first(true) };
});

type Exercise = Exclude<KitContent, { kind: "question" }>;

/** Every text in a value replaced by a sentinel; numbers and switches stay. */
function hidden<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === "string" ? `SENTINEL ${part}` : part,
    ),
  ) as T;
}

const rolePlays = builtInRolePlays().map((rolePlay): Exercise => {
  const { summary, actorCard, secondTake, rubric, phases } = rolePlay;
  return {
    kind: "role-play",
    rolePlay: {
      ...rolePlay,
      ...hidden({ summary, actorCard, secondTake, rubric }),
      phases: phases.map((phase) => ({ ...phase, whatHappens: `SENTINEL ${phase.whatHappens}` })),
    },
  };
});

const caseStudies = builtInCaseStudies().map((caseStudy): Exercise => {
  const { summary, panelQuestions, modelPoints, traps, rubric } = caseStudy;
  const secret = hidden({ summary, panelQuestions, modelPoints, traps, rubric });
  return { kind: "case-study", caseStudy: { ...caseStudy, ...secret } };
});

const exercises = [...rolePlays, ...caseStudies].map((content): [string, Exercise] => [
  content.kind === "role-play" ? content.rolePlay.title : content.caseStudy.title,
  content,
]);

async function cardOf(title: string, content: Exercise): Promise<string> {
  workspace.db
    .prepare("UPDATE kitItem SET title = ?, content = ? WHERE id = ?")
    .run(title, JSON.stringify(content), ids.exercise);
  const ref = { kind: "candidate-card", id: ids.exercise } as const;
  const card = await prepare(workspace.context, ref);
  if (!card.ok) throw new Error(card.error.message);
  const { value } = card;
  return (await renderHtml(value, ref, "A4")) + renderCss(value, "A4") + value.fileName;
}

/** Markup as a reader sees it. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

const evened = (text: string) => text.replace(/\s+/g, " ").trim();

describe("a candidate card", () => {
  it.each(exercises)("says nothing but the candidate's side: %s", async (title, content) => {
    const html = await cardOf(title, content);
    expect(html).not.toContain("SENTINEL");
    const [page] = html.split("</html>");
    expect(page).not.toMatch(/confidential|panel copy|weight|scorecard/i);
  });

  it.each(exercises)("says the whole of the candidate's side: %s", async (title, content) => {
    const text = textOf(await cardOf(title, content));
    const own =
      content.kind === "role-play"
        ? Object.values(content.rolePlay.candidateCard).flat()
        : [
            content.caseStudy.deliverable,
            content.caseStudy.data.note,
            ...content.caseStudy.data.columns,
            ...content.caseStudy.brief.split("\n\n"),
          ];
    for (const words of [title, ...own]) expect(text).toContain(evened(words));
  });

  it("is not made of a question, which is asked aloud, nor of what is gone", async () => {
    for (const id of [ids.question, "01900000-0000-7000-8000-00000000ffff"])
      expect(await workspace.refused("document.get", { kind: "candidate-card", id })).toMatchObject(
        { code: "not-found" },
      );
  });

  it("is listed for every exercise of an open opening, and goes with it", async () => {
    const cards = async () =>
      (await workspace.ok("document.list", {})).filter((one) => one.kind === "candidate-card");
    const listed = await cards();
    expect(listed.map((one) => one.id)).toContain(ids.exercise);
    expect(listed.map((one) => one.id)).not.toContain(ids.question);
    workspace.db.prepare("UPDATE opening SET status = 'closed'").run();
    expect(await cards()).toEqual([]);
    workspace.db.prepare("UPDATE opening SET status = 'open'").run();
  });
});
