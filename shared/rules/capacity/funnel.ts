import type { FlowUnit, PlanDetails } from "../../plan.ts";
import type { Funnel } from "./types.ts";

/**
 * The funnel, read upwards: what must flow in, and when, for the deals that are to be signed.
 *
 * Deals ÷ won are opportunities, ÷ opportunity meetings, ÷ meeting qualified leads. The stages lie evenly over the
 * cycle: a qualified lead a whole cycle before the signature, a meeting two thirds, an opportunity one third; a part of
 * a month shares between two. A qualified lead came in as a lead in the same month or, if it had to be nurtured, so
 * many months earlier; ÷ qualified are all leads. For deals after the plan its last month is taken to go on.
 */
export function funnelOf({ funnel }: PlanDetails, deals: readonly number[]): Funnel {
  const stage = (share: number, part: number) =>
    deals.map((_, at) => ahead(deals, at + part * funnel.cycleMonths) / share);
  const opportunityRate = funnel.won;
  const meetingRate = opportunityRate * funnel.opportunity;
  const qualifiedRate = meetingRate * funnel.meeting;
  const needed = (at: number) => ahead(deals, at + funnel.cycleMonths) / qualifiedRate;
  const toFind = (at: number) => Math.max(0, needed(at) - funnel.inbound);
  const months = deals.map((_, at) => at);
  return {
    deals: deals.slice(),
    opportunities: stage(opportunityRate, 1 / 3),
    meetings: stage(meetingRate, 2 / 3),
    qualifiedLeads: months.map(needed),
    leads: months.map((at) => leadsFor(needed, at, funnel)),
    qualifiedToFind: months.map(toFind),
    leadsToFind: months.map((at) => leadsFor(toFind, at, funnel)),
    before: {
      qualifiedLeads: sumBefore(needed, funnel.cycleMonths),
      leads: sumBefore(
        (at) => leadsFor(needed, at, funnel),
        funnel.cycleMonths + (funnel.nurtured > 0 ? funnel.nurtureMonths : 0),
      ),
    },
  };
}

type Series = (month: number) => number;

function leadsFor(qualified: Series, at: number, funnel: PlanDetails["funnel"]): number {
  const ready = (1 - funnel.nurtured) * qualified(at);
  const nurtured =
    funnel.nurtured === 0 ? 0 : funnel.nurtured * between(qualified, at + funnel.nurtureMonths);
  return (ready + nurtured) / funnel.qualified;
}

/** A series at a month with decimals. */
function between(series: Series, at: number): number {
  const whole = Math.floor(at);
  const part = at - whole;
  return part === 0 ? series(whole) : (1 - part) * series(whole) + part * series(whole + 1);
}

/** Nothing before the plan, its last month after it. */
const ahead = (values: readonly number[], at: number): number =>
  between((month) => (month < 0 ? 0 : values[Math.min(month, values.length - 1)]!), at);

function sumBefore(series: Series, reach: number): number {
  let sum = 0;
  for (let at = -Math.ceil(reach); at < 0; at += 1) sum += series(at);
  return sum;
}

/** What flows past a role of this kind; leads that come by themselves are nobody's work to find. */
export function flowing(funnel: Funnel, of: FlowUnit): readonly number[] {
  switch (of) {
    case "leads":
      return funnel.leadsToFind;
    case "qualified-leads":
      return funnel.qualifiedToFind;
    case "meetings":
      return funnel.meetings;
    case "opportunities":
      return funnel.opportunities;
    case "deals":
      return funnel.deals;
  }
}
