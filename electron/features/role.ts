import type { FeatureHandlers } from "../context.ts";

export const roleHandlers = {} as FeatureHandlers<"role">;
