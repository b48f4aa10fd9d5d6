import { z } from "zod";
import { command, query } from "./channel.ts";
import { Nothing } from "./values.ts";

export const Appearance = z.enum(["system", "light", "dark"]);
export type Appearance = z.infer<typeof Appearance>;

export const AppInfo = z.strictObject({
  host: z.enum(["desktop", "browser"]),
  version: z.string(),
  logFile: z.string(),
  documentsFolder: z.string(),
  appearance: Appearance,
  versions: z.record(z.string(), z.string()),
});

export const appChannels = {
  "app.info": query(Nothing, AppInfo, []),
  "app.setAppearance": command(z.strictObject({ appearance: Appearance }), Nothing),
  "app.openLog": command(Nothing, Nothing),
  /** The page met a bug: write it to the log, so that the founder can send it. */
  "app.reportError": command(
    z.strictObject({ message: z.string().max(4000), stack: z.string().max(20_000) }),
    Nothing,
  ),
};
