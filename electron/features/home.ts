import type { FeatureHandlers } from "../context.ts";

export const homeHandlers = {} as FeatureHandlers<"home" | "search">;
