import { formatDay } from "./format.ts";
import { asSentenceStart } from "./names.ts";

/** A blank that nothing fills, as the founder should see it. */
export interface Blank {
  name: string;
  label: string;
  hint: string;
}

/** What a blank of the built-in job descriptions asks for, in the words shown to the founder. */
export const knownPlaceholders: Readonly<Record<string, { label: string; hint: string }>> = {
  account_count: {
    label: "Number of accounts",
    hint: "Say how many customers one person looks after.",
  },
  base_pay: { label: "Base pay", hint: "Decide the role's yearly pay on target." },
  bought_in_skill: { label: "Outside help", hint: "Name what is bought in, such as design." },
  company: { label: "Company", hint: "Enter the company's name in the settings." },
  customer_benefit: {
    label: "What customers gain",
    hint: "Say what customers can do thanks to you, in the settings.",
  },
  customer_type: {
    label: "Who the customers are",
    hint: "Say who buys from you, in the settings.",
  },
  decision_right: { label: "Decisions of one's own", hint: "Name what this person decides alone." },
  field: { label: "Field", hint: "Name the field that must be known from practice." },
  flexibility: { label: "Flexibility", hint: "Say what can be arranged freely." },
  lead_source: { label: "Source of leads", hint: "Say where the leads come from." },
  leave_days: { label: "Days of leave", hint: "Say how many days of paid leave a year." },
  location: { label: "Location", hint: "Say where, and how often from home." },
  manager_name: { label: "Manager", hint: "Name who coaches this person." },
  marketing_budget: { label: "Marketing budget", hint: "Say what can be spent in the first year." },
  next_role: {
    label: "Next role",
    hint: "Name the role that can follow, or take the sentence out.",
  },
  on_target_pay: { label: "Pay on target", hint: "Decide the role's yearly pay on target." },
  own_sales_share: {
    label: "Share of own selling",
    hint: "Say how much of the week goes into own deals.",
  },
  product: { label: "Product", hint: "Name what you sell." },
  ramp_months: {
    label: "Months of training",
    hint: "Say how long it takes to reach full productivity.",
  },
  review_cycle: { label: "Rhythm of reviews", hint: "Say how often, such as month or quarter." },
  review_months: {
    label: "Months until the first review",
    hint: "Say when it is first discussed.",
  },
  sales_budget: { label: "Sales budget", hint: "Say what this person can spend." },
  specialist_name: { label: "Specialist", hint: "Name who helps with difficult demos." },
  team_size: { label: "Size of the team", hint: "Say how many people are in the team." },
  tool_budget: { label: "Tool budget", hint: "Say what can be spent on tools." },
  training_budget: { label: "Training budget", hint: "Say what can be spent on training a year." },
  training_days: { label: "Training days", hint: "Say how many days of training a year." },
  travel_days: { label: "Travel days", hint: "Say how many days a month are spent away." },
  working_hours: { label: "Working hours", hint: "Say when the day begins and ends." },
};

/** The label of any blank, also of one a founder made up. */
export function placeholderLabel(name: string): string {
  if (Object.hasOwn(knownPlaceholders, name)) return knownPlaceholders[name]!.label;
  return asSentenceStart(name.replaceAll("_", " "));
}

/** A blank with what to do about it. `managerFrom` is the day for which the seat above is planned. */
export function blankOf(name: string, managerFrom: string | null = null): Blank {
  return { name, label: placeholderLabel(name), hint: hintFor(name, managerFrom) };
}

function hintFor(name: string, managerFrom: string | null): string {
  if (name === "manager_name" && managerFrom !== null)
    return `The seat above is planned for ${formatDay(managerFrom)}. Name who coaches until then.`;
  return Object.hasOwn(knownPlaceholders, name)
    ? knownPlaceholders[name]!.hint
    : "Fill this in or take it out.";
}
