import type { FeatureHandlers } from "../context.ts";

export const openingHandlers = {} as FeatureHandlers<"opening">;
