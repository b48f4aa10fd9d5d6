import type { Database, Statement } from "better-sqlite3";
import type { Channel, Input } from "../../shared/contract.ts";
import { fill, type Filled } from "./fill.ts";
import { type Figure, type Goal, sideBySide } from "./measure.ts";
import { BenchWorkspace } from "./workspace.ts";

const reading: Goal = { ratio: 1.5, plusMs: 1 };
const writing: Goal = { ratio: 2, plusMs: 0 };
/** What a person does not notice, whatever SQLite by itself would take. */
const unnoticed: Goal = { ratio: 0, plusMs: 50 };

/** Fills a new file, measures what the handlers cost over bare SQLite, and leaves the file for the entry to open. */
export async function measureHandlers(
  file: string,
  candidates: number,
): Promise<{ figures: Figure[]; filled: Filled }> {
  const workspace = await BenchWorkspace.create(file);
  try {
    const filled = await fill(workspace, candidates);
    const measured = [
      ...(await lists(workspace)),
      ...(await opens(workspace, filled)),
      ...(await wholeOpening(workspace, filled)),
      await rating(workspace, filled),
    ];
    return { figures: measured.map((figure) => ({ candidates, ...figure })), filled };
  } finally {
    workspace.db.close();
  }
}

type Measured = Omit<Figure, "candidates">;

/** The table's page of 50 in one statement: the least that any implementation has to ask of SQLite. */
const page = (order: string) => `
  SELECT c.id, a.id AS applicationId, c.name, c.location, c.jobTitle, c.employer, c.source,
    (SELECT json_group_array(tag) FROM candidateTag t WHERE t.candidateId = c.id) AS tags,
    o.id AS openingId, o.title, s.name AS stage, s.kind, s.position, a.fit, a.coverage, a.blockers, c.createdAt, c.updatedAt
  FROM candidate c
  LEFT JOIN application a ON a.candidateId = c.id AND a.deletedAt IS NULL
  LEFT JOIN opening o ON o.id = a.openingId
  LEFT JOIN stage s ON s.id = a.stageId
  WHERE c.deletedAt IS NULL ORDER BY ${order}, c.id LIMIT 50`;

async function lists(workspace: BenchWorkspace): Promise<Measured[]> {
  const common = {
    text: "",
    openingId: null,
    stageKind: "any",
    tag: null,
    source: null,
    deleted: false,
    after: null,
    limit: 50,
  } as const;
  const byName = { ...common, sort: "name", descending: false } as const;
  const byFit = { ...common, sort: "fit", descending: true } as const;
  return [
    await againstOne(
      workspace,
      "candidates by name",
      "candidate.list",
      byName,
      page("c.name COLLATE NOCASE"),
    ),
    await againstOne(
      workspace,
      "candidates by fit",
      "candidate.list",
      byFit,
      page("a.fit DESC NULLS LAST"),
    ),
    await againstOwn(workspace, "list of candidates by name", "candidate.list", byName),
    await againstOwn(workspace, "list of candidates by fit", "candidate.list", byFit),
    await againstOwn(workspace, "list of candidates found by words", "candidate.list", {
      ...byName,
      text: "manufact oslo",
    }),
    await againstOwn(workspace, "list of openings", "opening.list", { status: "all" }),
  ];
}

async function opens(
  workspace: BenchWorkspace,
  { openingId, candidateId, draft }: Filled,
): Promise<Measured[]> {
  return [
    await againstOwn(workspace, "a candidate", "candidate.get", { id: candidateId }),
    await againstOwn(workspace, "an opening", "opening.get", { id: openingId }),
    await againstOwn(workspace, "a scorecard", "scorecard.get", { id: draft.scorecardId }),
  ];
}

/** What goes over everybody of an opening: plain milliseconds, because it grows with what it is asked for. */
async function wholeOpening(workspace: BenchWorkspace, { openingId }: Filled): Promise<Measured[]> {
  return [
    await plain(workspace, "Home", "home.get", {}),
    await plain(workspace, "compare an opening", "outcome.opening", {
      openingId,
      withEnded: false,
    }),
    await plain(workspace, "a printed comparison's facts", "document.get", {
      kind: "comparison",
      id: openingId,
    }),
    await plain(workspace, "past interviews", "interview.page", {
      view: "past",
      after: null,
      limit: 50,
    }),
    await weighing(workspace, openingId),
  ];
}

async function plain<C extends Channel>(
  workspace: BenchWorkspace,
  what: string,
  channel: C,
  input: Input<C>,
): Promise<Measured> {
  const times = await sideBySide(
    () => workspace.call(channel, input),
    () => {},
    30,
  );
  return { what: `${what}, plainly`, ...times, goal: unnoticed };
}

/** New weights write every fit of the opening anew. */
async function weighing(workspace: BenchWorkspace, id: string): Promise<Measured> {
  let turn = 0;
  const weigh = async (): Promise<void> => {
    const { competencies, updatedAt } = await workspace.call("opening.get", { id });
    const weights = competencies.map(({ competencyId, weight, mustHave, evidence }, at) => ({
      competencyId,
      weight: at === 0 ? 10 + (turn % 7) : weight,
      mustHave,
      evidence,
    }));
    turn += 1;
    const input = { id, updatedAt, competencies: weights, reason: "Measured." };
    await workspace.call("opening.setWeights", input);
  };
  const times = await sideBySide(weigh, () => {}, 15);
  return { what: "weigh an opening anew, plainly", ...times, goal: unnoticed };
}

async function againstOne<C extends Channel>(
  workspace: BenchWorkspace,
  what: string,
  channel: C,
  input: Input<C>,
  sql: string,
): Promise<Measured> {
  const statement = workspace.db.prepare(sql);
  const times = await sideBySide(
    () => workspace.call(channel, input),
    () => statement.all(),
    60,
  );
  return { what: `list of ${what} ÷ one statement`, ...times, goal: reading };
}

/** Where an answer needs several tables: the handler against the very statements it runs, prepared beforehand. */
async function againstOwn<C extends Channel>(
  workspace: BenchWorkspace,
  what: string,
  channel: C,
  input: Input<C>,
): Promise<Measured> {
  const calls = await recordStatements(workspace.db, () => workspace.call(channel, input));
  const times = await sideBySide(
    () => workspace.call(channel, input),
    () => calls.forEach((run) => run()),
    60,
  );
  return { what: `${what} ÷ its ${calls.length} statements`, ...times, goal: reading };
}

const running = new Set(["get", "all", "run"]);

/** What is asked of SQLite while `work` runs, ready to be asked again. */
async function recordStatements(
  db: Database,
  work: () => Promise<unknown>,
): Promise<(() => unknown)[]> {
  const calls: (() => unknown)[] = [];
  const prepare = db.prepare.bind(db);
  const watch = (statement: Statement): Statement =>
    new Proxy(statement, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== "function") return member;
        return (...args: unknown[]) => {
          const call = (): unknown => Reflect.apply(member, target, args);
          if (running.has(String(name))) calls.push(call);
          const answer = call();
          return answer === target ? watch(target) : answer;
        };
      },
    });
  db.prepare = ((sql: string) => watch(prepare(sql))) as typeof db.prepare;
  try {
    await work();
  } finally {
    delete (db as Partial<Database>).prepare;
  }
  return calls;
}

/** The same row changed by the channel and by one bare statement; both end on the disk. */
async function rating(workspace: BenchWorkspace, { draft }: Filled): Promise<Measured> {
  let turn = 0;
  const evidence = "Asked for the budget before the demo.";
  const rate = (level: number) =>
    workspace.call("scorecard.rate", {
      id: draft.scorecardId,
      criterionId: draft.criterionId,
      take: 1,
      level,
      notAssessed: false,
      evidence,
    });
  await rate(1);
  const bare = workspace.db.prepare(
    "UPDATE rating SET level = ?, evidence = ? WHERE scorecardId = ? AND criterionId = ?",
  );
  const level = () => 1 + (turn++ % 5);
  const times = await sideBySide(
    () => rate(level()),
    () => bare.run(level(), evidence, draft.scorecardId, draft.criterionId),
    200,
  );
  return { what: "save a rating ÷ a bare commit", ...times, goal: writing };
}
