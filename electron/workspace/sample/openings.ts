import type { Opening, RoundDraft } from "../../../shared/opening.ts";
import type { RoleDetails } from "../../../shared/role.ts";
import { newWeights, openings, type SampleOpening } from "./company.ts";
import type { Desk } from "./desk.ts";
import type { Filling } from "./filling.ts";

/** Adjusts the role template, opens the position and rearranges its kit. */
export function createOpening(
  { desk, clock, panelists, openings: made }: Filling,
  key: keyof typeof openings,
) {
  const sample = openings[key];
  const { id } = desk.ask("opening.create", {
    roleId: adjustRole(desk, sample),
    title: sample.title,
    seats: sample.seats,
    targetDate: clock.day(sample.target),
    leadId: panelists[sample.lead],
    panelistIds: sample.panel.map((one) => panelists[one]),
    note: sample.note,
  });
  made.set(key, id);
  if (sample.kit) {
    rearrange(desk, id, sample.kit);
    for (const { name, panel = [] } of sample.kit)
      planRound(
        desk,
        id,
        name,
        panel.map((one) => panelists[one]),
      );
  }
}

function planRound(desk: Desk, id: string, name: string, panelistIds: string[]): void {
  const { updatedAt, rounds } = desk.ask("opening.get", { id });
  const round = rounds.find((one) => one.name === name);
  if (round && panelistIds.length > 0)
    desk.ask("opening.setRoundPanel", { id, updatedAt, roundId: round.id, panelistIds });
}

function adjustRole(desk: Desk, sample: SampleOpening): string {
  const { role, weights, onTargetPay } = sample;
  const found = desk.ask("role.list", { archived: false }).find((one) => one.builtInId === role);
  if (!found) throw new Error(`The library has no role "${role}".`);
  const {
    builtInId: _slug,
    editedAt: _edited,
    archived: _archived,
    ...details
  } = desk.ask("role.get", { id: found.id });
  desk.ask("role.save", {
    ...details,
    onTargetPay,
    jobAd: writeJobAd(details.jobAd, sample),
    competencies: weights.map(([slug, weight, mustHave, evidence]) => ({
      competencyId: competencyId(desk, slug),
      weight,
      mustHave,
      evidence,
    })),
  });
  return found.id;
}

function writeJobAd(
  { opening, offer }: RoleDetails["jobAd"],
  { headline, blanks }: SampleOpening,
): RoleDetails["jobAd"] {
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank);
  return { headline, opening: filled(opening), offer: offer.map(filled) };
}

function competencyId(desk: Desk, slug: string): string {
  const id = desk.db.prepare("SELECT id FROM competency WHERE builtInId = ?").pluck().get(slug);
  if (typeof id !== "string") throw new Error(`The library has no competency "${slug}".`);
  return id;
}

type Kit = NonNullable<SampleOpening["kit"]>;

/** Keeps what the proposal has already, and takes the rest from the library. */
function rearrange(desk: Desk, id: string, kit: Kit): void {
  const { updatedAt, rounds } = desk.ask("opening.get", { id });
  const kinds = new Map(
    desk
      .ask("opening.library", { id })
      .flatMap(({ builtInId, kind }) => (builtInId === null ? [] : [[builtInId, kind] as const])),
  );
  desk.ask("opening.saveKit", {
    id,
    updatedAt,
    dropDrafts: false,
    rounds: kit.map(({ name, items }) => ({
      id: rounds.find((round) => round.name === name)?.id ?? null,
      name,
      items: items.map((builtInId) => itemFor(rounds, kinds, builtInId)),
    })),
  });
}

function itemFor(
  rounds: Opening["rounds"],
  kinds: ReadonlyMap<string, "question" | "role-play" | "case-study">,
  builtInId: string,
): RoundDraft["items"][number] {
  const proposed = rounds
    .flatMap((round) => round.items)
    .find((item) => item.builtInId === builtInId);
  if (proposed) return { id: proposed.id };
  const kind = kinds.get(builtInId);
  if (!kind) throw new Error(`The library has no entry "${builtInId}".`);
  return { kind, builtInId };
}

/** Changes weights after scores exist: a second version, with its reason. */
export function reweigh({ desk, openings: made }: Filling): void {
  const id = made.get(newWeights.opening)!;
  const changed = new Map(
    Object.entries(newWeights.changes).map(([slug, weight]) => [competencyId(desk, slug), weight]),
  );
  const { updatedAt, weights } = desk.ask("opening.get", { id });
  const current = weights[0]!.competencies;
  desk.ask("opening.setWeights", {
    id,
    updatedAt,
    reason: newWeights.reason,
    competencies: current.map((one) => ({
      ...one,
      weight: changed.get(one.competencyId) ?? one.weight,
    })),
  });
}
