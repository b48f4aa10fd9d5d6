import type { FeatureHandlers } from "../context.ts";

export const candidateHandlers = {} as FeatureHandlers<"candidate" | "application">;
