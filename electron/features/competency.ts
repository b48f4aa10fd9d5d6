import type { FeatureHandlers } from "../context.ts";

export const competencyHandlers = {} as FeatureHandlers<"competency">;
