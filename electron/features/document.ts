import type { FeatureHandlers } from "../context.ts";

export const documentHandlers = {} as FeatureHandlers<"document">;
