import type { PlanDetails } from "../../plan.ts";
import type { Customers } from "./types.ts";

/**
 * Customers over time. Those who are there and those who are won leave at the same rate: of all customers at the end of
 * a month, (1 − churn)^(1/12) are still there at the end of the next; a customer counts from the month of the signature.
 */

/** Share of customers that stays from one month to the next. */
export const monthlyStay = (yearlyLoss: number): number => (1 - yearlyLoss) ** (1 / 12);

/** What customers who are there now pay in each month of the plan, minor units, if they leave at this yearly rate. */
export function bookRevenue({ book, goal }: PlanDetails, churn = book.churn): number[] {
  const stay = monthlyStay(churn);
  return goal.map((_, at) => book.customers * stay ** (at + 1) * book.monthlyRevenue);
}

export function customersOver({ book }: PlanDetails, won: readonly number[]): Customers {
  const now = customersAt(book.customers, book.churn, won);
  const target = customersAt(book.customers, 1 - book.retentionTarget, won);
  const months = now.reduce((sum, count, at) => sum + (target[at]! - count), 0);
  return { now, target, worth: Math.round(months * book.monthlyRevenue) };
}

function customersAt(existing: number, churn: number, won: readonly number[]): number[] {
  const stay = monthlyStay(churn);
  let count = existing;
  return won.map((more) => (count = count * stay + more));
}
