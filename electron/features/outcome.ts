import type { FeatureHandlers } from "../context.ts";

export const outcomeHandlers = {} as FeatureHandlers<"outcome">;
