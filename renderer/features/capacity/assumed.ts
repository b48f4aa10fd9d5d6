import type { PlanDetails } from "../../../shared/plan.ts";
import type { EditDetails } from "./plan-form.ts";

/** What every part of the assumptions works with. */
export interface Assumed {
  details: PlanDetails;
  edit: EditDetails;
  /** For what overwrites several figures at once: says so and offers the way back. */
  undoably: (update: (details: PlanDetails) => PlanDetails, message: string) => void;
  currency: string;
  /** Sentences about figures that make no sense, by the field they stand in. */
  problems: Readonly<Record<string, string>>;
}

/** What a planned role is called. */
export interface RoleName {
  id: string;
  name: string;
  abbreviation: string;
}
