import type { FeatureHandlers } from "../context.ts";

export const interviewHandlers = {} as FeatureHandlers<"interview">;
