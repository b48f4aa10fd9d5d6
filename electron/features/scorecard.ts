import type { FeatureHandlers } from "../context.ts";

export const scorecardHandlers = {} as FeatureHandlers<"scorecard">;
